import { describe, expect, it } from 'vitest';
import { consequences, mattersAhead, mattersHeld, rungsAhead } from './ahead.ts';

const zh = (text: string) => ({ zh: text, en: null });
const m2 = { key: 'm2', label: zh('开工') };
const TITLES: Readonly<Record<string, string>> = { letter: '督办函', interview: '约谈' };
const rung = (at: string, id: string, document: 'URGING' | 'SUPERVISION_LETTER' | 'INTERVIEW') => ({
  at: `${at}T01:30:00.000Z`,
  type: 'RUNG_FIRED' as const,
  rung: id,
  document,
  due: '2023-06-15',
  rungTitle: zh(TITLES[id] ?? id),
  obligation: m2,
  lamp: null,
  recipients: [{ role: 'UNIT_HEAD' as const, copy: false }],
});
const lamp = {
  ...rung('2023-07-05', '', 'URGING'),
  type: 'LAMP_TURNED' as const,
  rung: null,
  document: null,
  obligation: null,
  lamp: { name: zh('红灯') },
};
const foreseen = [
  rung('2023-07-04', 'letter', 'SUPERVISION_LETTER'),
  lamp,
  rung('2023-07-11', 'interview', 'INTERVIEW'),
  rung('2023-07-11', 'interview', 'INTERVIEW'),
];

describe('what time alone will bring', () => {
  it('is said by the next rung, those after it and lamps, with their days', () => {
    const said = consequences(foreseen, { year: 2023, today: '2023-07-01' });
    expect(said.map(({ matter, words }) => [matter?.zh, words.zh])).toEqual([
      ['开工', '下一级：督办函（7月4日发出）；其后：约谈（7月11日发出）'],
      [undefined, '7月5日转红灯'],
    ]);
    expect(consequences([], { year: 2023, today: '2023-07-01' })).toEqual([]);
  });

  it('is said as what should have come where its day is over', () => {
    const said = consequences(foreseen, { year: 2023, today: '2023-07-05' });
    expect(said[0]?.words.zh).toBe('下一级：督办函（应于7月4日发出）；其后：约谈（7月11日发出）');
  });

  it('names each rung and each matter once', () => {
    expect(rungsAhead(foreseen, 2023).map(({ obligation, rung: id }) => [obligation, id])).toEqual([
      ['m2', 'letter'],
      ['m2', 'interview'],
    ]);
    expect(mattersAhead(foreseen)).toEqual([m2]);
  });
});

describe('the matters whose ladder is held', () => {
  it('are those that were held last and not released', () => {
    const i1 = { key: 'i1', label: zh('批示') };
    const entries = [
      { kind: 'RELEASED' as const, position: 9, obligation: i1 },
      { kind: 'HELD' as const, position: 8, obligation: m2 },
      { kind: 'HELD' as const, position: 7, obligation: i1 },
    ];
    expect(mattersHeld(entries)).toEqual([m2]);
    expect(mattersHeld([])).toEqual([]);
  });
});
