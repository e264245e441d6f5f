import { describe, expect, it } from 'vitest';
import { countForeseen, paceWords, planTimeAfter, STOPPED_RATE } from './clock.ts';

describe('a rehearsal clock', () => {
  it('goes on from its reading at its pace', () => {
    const now = '2023-06-30T05:27:00.000Z';
    expect(planTimeAfter({ now, rate: 3_600 }, 2_000)).toBe('2023-06-30T07:27:00.000Z');
    expect(planTimeAfter({ now, rate: STOPPED_RATE }, 60_000)).toBe('2023-06-30T05:27:00.060Z');
  });

  it('says its pace in words, and in seconds where there are none', () => {
    expect(paceWords(STOPPED_RATE).zh).toBe('已停住');
    expect(paceWords(1).zh).toBe('与真实时间同步');
    expect(paceWords(86_400).zh).toBe('一秒一天');
    expect(paceWords(120).zh).toBe('真实一秒合计划120秒');
  });

  it('counts what a move lets pass by its kind, the most frequent first', () => {
    const events = [{ type: 'LAMP_TURNED' }, { type: 'RUNG_FIRED' }, { type: 'RUNG_FIRED' }] as const;
    expect(countForeseen(events)).toEqual([
      { type: 'RUNG_FIRED', count: 2 },
      { type: 'LAMP_TURNED', count: 1 },
    ]);
    expect(countForeseen([])).toEqual([]);
  });
});
