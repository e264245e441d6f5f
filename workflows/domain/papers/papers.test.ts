import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { leader, supervisor } from '../testing.ts';
import type { Instant } from '../time/civil-date.ts';
import { figuresOf } from './figures.ts';
import { NO_PAPERS, type PaperEvent, type PaperOrder, type PapersState } from './paper.ts';
import { decidePaper } from './paper-decide.ts';
import { decodePapers } from './paper-decoder.ts';
import { evolvePapers } from './paper-evolve.ts';

const NOW = '2023-07-03T02:00:00.000Z';
const frame = {
  id: 'zhongyuan-2023',
  place: { zh: '中原区' },
  leaders: [{ id: 'mayor', title: { zh: '区长' }, main: true, portfolio: [] }],
};
const reviewer: Actor = { id: 'lin', role: 'supervisor', unit: null };
const DRAWN = ['计划共交办举措168项。', '约谈时间：　　月　　日。', '要压实责任。'];
const draft: PaperOrder = {
  type: 'draftPaper',
  subject: { kind: 'bulletin', month: '2023-06', escalation: null },
  title: '关于6月份执行情况的督办通报',
  position: 812,
  day: '2023-06-30',
  template: 1,
  figures: DRAWN.map(figuresOf),
  addressees: ['各责任单位'],
  copies: ['区长'],
};
const edited = (text: string, at = 0): PaperOrder => ({
  type: 'editPaper',
  paper: 'p1',
  paragraphs: [{ at, text }],
  addressees: ['各责任单位'],
  copies: [],
});
const review: PaperOrder = { type: 'reviewPaper', paper: 'p1', revision: 1, note: '' };
const sign: PaperOrder = { type: 'signPaper', paper: 'p1', revision: 1, template: 1 };
const number: PaperOrder = { type: 'numberPaper', paper: 'p1' };
const issue: Extract<PaperOrder, { type: 'issuePaper' }> = {
  ...{ type: 'issuePaper', paper: 'p1', subject: { kind: 'bulletin', month: '2023-06', escalation: null } },
  ...{ title: '关于6月份执行情况的督办通报', position: 812, day: '2023-06-30', template: 1, paragraphs: [] },
  ...{ addressees: ['各责任单位'], copies: ['区长'] },
  ...{ sha256: 'ab'.repeat(32), size: 13_000, verification: '0123456789ABCDEF', page: 'https://duban.example/verify' },
};
const withdraw: PaperOrder = { type: 'withdrawPaper', paper: 'p1', reason: '附件有误' };
const discard: PaperOrder = { type: 'discardPaper', paper: 'p1', reason: '不再发文' };

type Step = readonly [PaperOrder, Actor];
const decide = (papers: PapersState, [order, actor]: Step, at: Instant = NOW, where: object = frame) =>
  decidePaper(where as typeof frame, papers, { ...order, commandId: 'c', actor, issuedAt: at });
/** As the store answers: with the number that it gave. */
const stored = (event: PaperEvent): PaperEvent =>
  event.type === 'PaperNumbered' ? { ...event, data: { ...event.data, number: 12 } } : event;
const given = (...steps: readonly Step[]): PapersState =>
  steps.reduce((papers, step) => {
    const decision = decide(papers, step);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.events.reduce((state, event) => evolvePapers(state, { ...stored(event), occurredAt: NOW }), papers);
  }, NO_PAPERS);
const DRAFTED: Step = [draft, supervisor];
const REVIEWED: Step = [review, reviewer];
const SIGNED: Step = [sign, leader];
const NUMBERED: Step = [number, supervisor];
const ISSUED: Step = [issue, supervisor];
const refusal = (papers: PapersState, step: Step) => {
  const decision = decide(papers, step);
  return decision.ok ? decision.events.map(({ type }) => type) : [decision.refusal.code, decision.refusal.field];
};
const eventOf = (papers: PapersState, step: Step, where: object = frame) => {
  const decision = decide(papers, step, NOW, where);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events[0];
};

describe('a paper', () => {
  it('is drafted, reviewed, signed, numbered and issued, in this order', () => {
    const steps = [DRAFTED, REVIEWED, SIGNED, NUMBERED, ISSUED];
    steps.forEach((step, index) => {
      expect(decide(given(...steps.slice(0, index)), step).ok).toBe(true);
      for (const early of steps.slice(index + 1))
        expect(refusal(given(...steps.slice(0, index)), early)[0]).toMatch(/^PAPER_(UNKNOWN|STAGE_FORBIDS)$/);
    });
    const papers = given(...steps);
    expect(papers).toMatchObject({ count: 1, open: [], issued: ['p1'] });
  });

  it('is issued with its number, the day of its signature and everything that was signed', () => {
    expect(eventOf(given(DRAFTED, REVIEWED, SIGNED, NUMBERED), ISSUED)).toEqual({
      type: 'PaperIssued',
      data: {
        ...{ paper: 'p1', series: { issuer: '中原区人民政府督查室', code: '中原政督', year: 2023 }, number: 12 },
        ...{
          subject: issue.subject,
          title: issue.title,
          position: 812,
          day: '2023-06-30',
          template: 1,
          paragraphs: [],
        },
        ...{ addressees: ['各责任单位'], copies: ['区长'], signedOn: '2023-07-03', numberedOn: '2023-07-03' },
        ...{
          sha256: issue.sha256,
          size: 13_000,
          verification: '0123456789ABCDEF',
          page: 'https://duban.example/verify',
        },
      },
    });
  });

  it('is neither reviewed nor signed by who drafted it, whatever the role', () => {
    expect(refusal(given(DRAFTED), [review, supervisor])).toEqual(['OWN_PAPER', 'paper']);
    const both: Actor = { ...leader, id: supervisor.id };
    expect(refusal(given(DRAFTED), [review, both])).toEqual(['OWN_PAPER', 'paper']);
    expect(refusal(given(DRAFTED, REVIEWED), [sign, both])).toEqual(['OWN_PAPER', 'paper']);
  });

  it('is signed by the leader whom the settings name, and without one by any leader', () => {
    const settings = { issuer: null, code: null, signatory: 'mayor', addressees: null, copies: null };
    const papers = given([{ type: 'changePaperSettings', settings }, supervisor], DRAFTED, REVIEWED);
    expect(refusal(papers, [sign, { ...leader, leader: 'vice-mayor' }])).toEqual(['NOT_THE_SIGNATORY', null]);
    expect(refusal(papers, [sign, { ...leader, leader: 'mayor' }])).toEqual(['PaperSigned']);
    expect(refusal(given(DRAFTED, REVIEWED), [sign, { ...leader, leader: 'vice-mayor' }])).toEqual(['PaperSigned']);
  });

  it('is reviewed and signed as it stands now, not as it stood before an edit', () => {
    const papers = given(DRAFTED, [edited('今年共交办举措168项。'), supervisor]);
    expect(refusal(papers, REVIEWED)).toEqual(['PAPER_REVISED', 'paper']);
    expect(refusal(papers, [{ ...review, revision: 2 } as PaperOrder, reviewer])).toEqual(['PaperReviewed']);
  });

  it('goes back to be reviewed when it is edited or returned', () => {
    const again = given(DRAFTED, REVIEWED, [edited('今年共交办举措168项。'), reviewer]);
    expect(refusal(again, [{ ...sign, revision: 2 } as PaperOrder, leader])).toEqual(['PAPER_STAGE_FORBIDS', 'paper']);
    const returned = given(DRAFTED, REVIEWED, SIGNED, [{ type: 'returnPaper', paper: 'p1', reason: '重写' }, leader]);
    expect(returned.open[0]).toMatchObject({ stage: 'drafted' });
    expect(returned.open[0]).not.toHaveProperty('signedOn');
  });

  it('cannot be edited once it is signed, and is issued with no other content', () => {
    expect(refusal(given(DRAFTED, REVIEWED, SIGNED), [edited('x168项'), supervisor])[0]).toBe('PAPER_STAGE_FORBIDS');
    const numbered = given(DRAFTED, REVIEWED, SIGNED, NUMBERED);
    for (const change of [{ copies: [] }, { paragraphs: [{ at: 2, text: '要加快。' }] }, { position: 813 }])
      expect(refusal(numbered, [{ ...issue, ...change }, supervisor])).toEqual(['PAPER_REVISED', 'paper']);
    expect(refusal(numbered, [{ ...issue, template: 2 }, supervisor])).toEqual(['PAPER_OUTDATED', 'paper']);
  });

  it('keeps its figures when its paragraphs are edited', () => {
    expect(refusal(given(DRAFTED), [edited('计划共交办举措170项。'), supervisor])).toEqual([
      'FIGURES_CHANGED',
      'paragraphs.0.text',
    ]);
    expect(refusal(given(DRAFTED), [edited('约谈时间：7月5日。', 1), supervisor])).toEqual(['PaperEdited']);
    expect(refusal(given(DRAFTED), [edited('要压实责任，整改90%。', 2), supervisor])[0]).toBe('FIGURES_CHANGED');
    expect(refusal(given(DRAFTED), [edited('另起一段。', 3), supervisor])).toEqual(['INVALID', 'paragraphs.0.at']);
  });

  it('that was issued is withdrawn once, and a numbered one keeps its number in the log', () => {
    const steps = [DRAFTED, REVIEWED, SIGNED, NUMBERED];
    expect(refusal(given(...steps), [withdraw, leader])).toEqual(['PaperWithdrawn']);
    expect(refusal(given(...steps), [discard, supervisor])[0]).toBe('PAPER_STAGE_FORBIDS');
    const withdrawn = given(...steps, ISSUED, [withdraw, leader]);
    expect(refusal(withdrawn, [withdraw, leader])).toEqual(['PAPER_STAGE_FORBIDS', 'paper']);
  });

  it('that is no longer wanted is discarded before it has a number', () => {
    expect(given(DRAFTED, [discard, supervisor])).toMatchObject({ count: 1, open: [], issued: [] });
    expect(refusal(given(DRAFTED), [{ ...discard, paper: 'p2' } as PaperOrder, supervisor])).toEqual([
      'PAPER_UNKNOWN',
      'paper',
    ]);
  });

  it('is refused beyond the number that a plan’s workflow carries', () => {
    const many = Array.from({ length: 50 }, () => DRAFTED);
    expect(refusal(given(...many), DRAFTED)[0]).toBe('TOO_MANY_PAPERS');
  });
});

describe('a series of numbers', () => {
  it('is the same for every plan of an office, and a demonstration’s own', () => {
    const papers = given(DRAFTED, REVIEWED, SIGNED);
    const series = { issuer: '中原区人民政府督查室', code: '中原政督', year: 2023 };
    expect(eventOf(papers, NUMBERED)).toMatchObject({ data: { series, number: 0 } });
    const other = eventOf(papers, NUMBERED, { ...frame, id: 'zhongyuan-2024' });
    expect(other.data).toEqual(eventOf(papers, NUMBERED).data);
    const demonstration = eventOf(papers, NUMBERED, { ...frame, demonstration: true });
    expect(demonstration).toMatchObject({ data: { series: { ...series, plan: 'zhongyuan-2023' } } });
  });

  it.each([
    ['郑州市中原区', '中原政督'],
    ['青山县', '青山政督'],
    ['开封市', '开封政督'],
    ['沈丘', '沈丘政督'],
  ])('is called after the place, unless the settings say otherwise: %s', (zh, code) => {
    const where = { ...frame, place: { zh } };
    expect(eventOf(given(DRAFTED, REVIEWED, SIGNED), NUMBERED, where)).toMatchObject({ data: { series: { code } } });
  });

  it('leaves out numbers that were used elsewhere, which are recorded as a range', () => {
    const record = { type: 'recordPaperNumbers', year: 2023, from: 1, to: 12, note: '纸质发文' } as const;
    expect(eventOf(NO_PAPERS, [record, supervisor])).toMatchObject({
      type: 'PaperNumbersUsed',
      data: { series: { code: '中原政督', year: 2023 }, from: 1, to: 12, note: '纸质发文' },
    });
    for (const [change, field] of [
      [{ from: 0 }, 'fromNumber'],
      [{ from: 13 }, 'toNumber'],
      [{ year: 23 }, 'year'],
      [{ note: ' ' }, 'note'],
    ] as const)
      expect(refusal(NO_PAPERS, [{ ...record, ...change }, supervisor])).toEqual(['INVALID', field]);
  });
});

it('what a plan remembers of its papers can be carried from run to run', () => {
  for (const papers of [given(DRAFTED), given(DRAFTED, REVIEWED, SIGNED, NUMBERED), given(...[DRAFTED, DRAFTED])])
    expect(decodePapers(JSON.parse(JSON.stringify(papers)), 'papers')).toEqual(papers);
});

describe('the heads of an office’s own templates', () => {
  const bare = { issuer: null, code: null, signatory: null, addressees: null, copies: null };
  const head = { form: 'document', sha256: 'cd'.repeat(32), name: '红头.docx' } as const;
  const change = (heads?: readonly object[]): Step => [
    { type: 'changePaperSettings', settings: { ...bare, ...(heads && { heads }) } } as PaperOrder,
    supervisor,
  ];

  it('stay when other settings are changed, and are removed by an empty list', () => {
    expect(given(change([head])).settings.heads).toEqual([head]);
    expect(given(change([head]), change()).settings.heads).toEqual([head]);
    expect(given(change([head]), change([])).settings).not.toHaveProperty('heads');
    expect(decodePapers(given(change([head])), 'papers')).toEqual(given(change([head])));
  });

  it.each([
    ['settings.heads.0.form', [{ ...head, form: 'sheet' }]],
    ['settings.heads.1.form', [head, { ...head, sha256: 'ef'.repeat(32) }]],
    ['settings.heads.0.sha256', [{ ...head, sha256: 'CD' }]],
    ['settings.heads.0.name', [{ ...head, name: '../红头.docx' }]],
  ])('are refused at %s', (field, heads) => {
    expect(refusal(given(), change(heads))).toEqual(['INVALID', field]);
  });

  it('are named by the event of a paper that was issued with one', () => {
    const numbered = given(DRAFTED, REVIEWED, SIGNED, [number, supervisor]);
    const decided = decide(numbered, [{ ...issue, head: head.sha256 }, supervisor]);
    expect(decided).toMatchObject({ ok: true, events: [{ data: { head: head.sha256 } }] });
    const builtIn = decide(numbered, [issue, supervisor]);
    expect(builtIn.ok && builtIn.events[0]?.data).not.toHaveProperty('head');
  });
});
