import { evolveMeasure, type Measure, NOTICE_KINDS, NOTICE_NAMES, type Notice, type NoticeKind } from '@duban/domain';
import { faultsOfChinese } from '@duban/domain/sentence-faults';
import { describe, expect, it } from 'vitest';
import type { KnownInstruction } from '../knowledge.ts';
import { linksTo } from '../links.ts';
import { FRAME, issuedOf, measureNamed, planAt, shanghai } from '../testing/small-plan.ts';
import { compose } from './compose.ts';
import type { NoticeInContext } from './item.ts';
import { letterText } from './text.ts';

const MORNING = '2023-07-10 09:00';
const RECIPIENTS = [
  'unit-head@science',
  'unit-reporter@science',
  'leader@vice-mayor',
  'leader@mayor',
  'supervision-office',
];
/** Obligations that a notice can concern; null is the measure as a whole. */
const OBLIGATIONS = ['m1', 'acknowledgement', 'report-2023-06-25', 'i1', 'decision-1', 'lamp', 'a1', null];
/** The obligation of a recorded interview, which no other notice has. */
const INTERVIEW = ['interview-2023-07-03'];
const DISPATCHES = ['digest', 'alone', 'urgent', 'weekly'];

const given = issuedOf(measureNamed(1));
const measure = evolveMeasure(null, { ...given, occurredAt: shanghai(MORNING) }) as Measure;
const instructions = new Map<string, KnownInstruction>([
  ['i1', { text: '请抓紧推进。', leader: 'mayor', meeting: null, at: shanghai(MORNING) }],
  [
    'decision-1',
    {
      text: '月底前报送整改方案。',
      leader: null,
      meeting: { kind: 'weekly-meeting', metOn: '2023-06-26' },
      at: shanghai(MORNING),
    },
  ],
]);

const notice = (kind: NoticeKind, obligation: string | null, recipient: string, copy: boolean): NoticeInContext => ({
  notice: {
    id: `${kind}/${obligation}`,
    kind,
    recipient,
    copy,
    measure: 'm-01',
    obligation,
    due: '2023-06-30',
    document: null,
    text: kind === 'instruction' ? '请抓紧推进。' : '理由如“附件”所述',
    at: shanghai(MORNING),
  } as Notice,
  known: { measure, instructions },
});

const lettersOf = (kind: NoticeKind, report: ReadonlyMap<string, string> | null = null): readonly string[] =>
  RECIPIENTS.flatMap((recipient) =>
    DISPATCHES.flatMap((prefix) =>
      (kind === 'interview-recorded' ? INTERVIEW : OBLIGATIONS).flatMap((obligation) =>
        [false, true].map((copy) => {
          const letter = compose({
            dispatch: `${prefix}/${recipient}/2023-07-10`,
            planId: FRAME.id,
            plan: planAt(MORNING),
            report,
            recipient,
            at: shanghai('2023-07-10 09:30'),
            notices: [notice(kind, obligation, recipient, copy)],
            links: linksTo('https://duban.example'),
          });
          return `${letter.subject}\n${letterText(letter)}`;
        }),
      ),
    ),
  );

/** Codes of measures, which letters may contain. */
const CODE = ['4.4-01'];

describe('letters', () => {
  it.each(NOTICE_KINDS)('with a notice of kind %s contain no key and no word that is not Chinese', (kind) => {
    const lines = new Set(lettersOf(kind).flatMap((text) => text.split('\n')));
    expect([...lines].flatMap((line) => faultsOfChinese(line, CODE))).toEqual([]);
    expect(lines.size).toBeGreaterThan(5);
  });

  it('name who gave an instruction and when, wherever they mention it', () => {
    const text = lettersOf('urging').filter((one) => one.includes('请抓紧推进'));
    expect(text.length).toBeGreaterThan(0);
    expect(text.every((one) => one.includes('区长7月10日批示“请抓紧推进。”'))).toBe(true);
  });

  it('have a Chinese name for every kind of notice', () => {
    expect(NOTICE_KINDS.flatMap((kind) => faultsOfChinese(NOTICE_NAMES[kind].zh))).toEqual([]);
  });
});

describe('supervision letters and interviews', () => {
  it.each(['supervision-letter', 'interview'] as const)('quote the sentence of the report: %s', (kind) => {
    const report = new Map([['四(四)/1/1', '新增“高新”企业200家']]);
    expect(lettersOf(kind, report).join('\n')).toContain('报告原文：“新增‘高新’企业200家”');
  });

  it('name the location in the report where its text was not given', () => {
    expect(lettersOf('supervision-letter').join('\n')).toContain('报告出处：四（四）第1段第1句（原文未载入）');
    expect(lettersOf('urging').join('\n')).not.toContain('报告出处');
  });
});
