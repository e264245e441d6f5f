import { describe, expect, it } from 'vitest';
import { type Actor, SYSTEM } from '../kernel/actor.ts';
import { leader, supervisor } from '../testing.ts';
import { LETTER_KINDS, NO_PAPERS, type PaperEvent, type PaperOrder, type PapersState } from './paper.ts';
import { decidePaper } from './paper-decide.ts';
import { decodePapers } from './paper-decoder.ts';
import { evolvePapers } from './paper-evolve.ts';

const NOW = '2023-07-03T02:00:00.000Z';
const frame = { id: 'zhongyuan-2023', place: { zh: '中原区' }, leaders: [] };
const reviewer: Actor = { id: 'lin', role: 'supervisor', unit: null };
const letter = {
  unit: 'science',
  unitName: '区科技局',
  matters: [
    { measure: 'm-01', code: '4.4-01', title: '新增高新技术企业', obligation: 'm1', due: '2023-06-30', at: NOW },
  ],
};
const draft = {
  type: 'draftPaper',
  subject: { kind: 'supervision-letter', month: null, escalation: 7, letter },
  ...{ title: '督办函', position: 7, day: '2023-07-03', template: 1 },
  ...{ figures: ['7天'], addressees: ['区科技局'], copies: [] },
} as const satisfies PaperOrder;
const settings = { issuer: null, code: null, signatory: null, addressees: null, copies: null };
const setting = (...automatic: (typeof LETTER_KINDS)[number][]): Step => [
  { type: 'changePaperSettings', settings: { ...settings, automatic } },
  supervisor,
];

type Step = readonly [PaperOrder, Actor];
const decide = (papers: PapersState, [order, actor]: Step) =>
  decidePaper(frame, papers, { ...order, commandId: 'c', actor, issuedAt: NOW });
const stored = (event: PaperEvent): PaperEvent =>
  event.type === 'PaperNumbered' ? { ...event, data: { ...event.data, number: 12 } } : event;
const given = (...steps: readonly Step[]): PapersState =>
  steps.reduce((papers, step) => {
    const decision = decide(papers, step);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.events.reduce((state, event) => evolvePapers(state, { ...stored(event), occurredAt: NOW }), papers);
  }, NO_PAPERS);
const outcome = (papers: PapersState, step: Step) => {
  const decision = decide(papers, step);
  return decision.ok ? decision.events.map(({ type }) => type) : decision.refusal.code;
};

const number: PaperOrder = { type: 'numberPaper', paper: 'p1' };
const discard: PaperOrder = { type: 'discardPaper', paper: 'p1', reason: '节点已办结，不再发文' };
const review: Step = [{ type: 'reviewPaper', paper: 'p1', revision: 1, note: '' }, reviewer];
const sign: Step = [{ type: 'signPaper', paper: 'p1', revision: 1, template: 1 }, leader];

describe('a letter that arises by itself', () => {
  it('is a draft that the office reviews and a leader signs, as any other', () => {
    expect(outcome(NO_PAPERS, [draft, SYSTEM])).toEqual(['PaperDrafted']);
    const papers = given([draft, SYSTEM], review, sign, [number, supervisor]);
    expect(papers.open[0]).toMatchObject({ stage: 'numbered', letter });
    expect(papers.open[0]).not.toHaveProperty('bySetting');
    expect(decodePapers(JSON.parse(JSON.stringify(papers)), 'papers')).toEqual(papers);
  });

  it('is one of the ladder’s letters, and says what it is about', () => {
    const bulletin = { ...draft, subject: { kind: 'bulletin', month: null, escalation: null } } as const;
    expect(outcome(NO_PAPERS, [bulletin, SYSTEM])).toBe('NOT_ALLOWED');
    const { letter: _, ...nameless } = draft.subject;
    expect(outcome(NO_PAPERS, [{ ...draft, subject: nameless }, SYSTEM])).toBe('NOT_ALLOWED');
    const empty = { ...draft.subject, letter: { ...letter, matters: [] } };
    expect(outcome(NO_PAPERS, [{ ...draft, subject: empty }, SYSTEM])).toBe('INVALID');
  });

  it('is neither numbered nor issued by itself without a setting', () => {
    expect(outcome(given([draft, SYSTEM], review, sign), [number, SYSTEM])).toBe('NOT_ALLOWED');
  });

  it('is discarded by itself until it is signed, and what a person drafted never', () => {
    expect(outcome(given([draft, SYSTEM], review), [discard, SYSTEM])).toEqual(['PaperDiscarded']);
    expect(outcome(given([draft, SYSTEM], review, sign), [discard, SYSTEM])).toBe('PAPER_STAGE_FORBIDS');
    expect(outcome(given([draft, supervisor]), [discard, SYSTEM])).toBe('NOT_ALLOWED');
  });

  it('takes no place of those that people draft', () => {
    const many = Array.from({ length: 60 }, (): Step => [draft, SYSTEM]);
    expect(outcome(given(...many), [draft, supervisor])).toEqual(['PaperDrafted']);
  });
});

describe('a kind that a setting issues by itself', () => {
  it('is signed by the number of the change of settings, and so numbered', () => {
    const papers = given([{ type: 'changePaperSettings', settings }, supervisor], setting('supervision-letter'));
    expect(outcome(papers, [draft, SYSTEM])).toEqual(['PaperDrafted', 'PaperSigned']);
    const signed = given(setting('urging'), setting('supervision-letter'), [draft, SYSTEM]);
    expect(signed.open[0]).toMatchObject({ stage: 'signed', bySetting: 2, signedOn: '2023-07-03' });
    expect(outcome(signed, [number, SYSTEM])).toEqual(['PaperNumbered']);
  });

  it('waits for a signature where a person drafted it, or it was returned', () => {
    expect(outcome(given(setting('supervision-letter')), [draft, supervisor])).toEqual(['PaperDrafted']);
    const back: Step = [{ type: 'returnPaper', paper: 'p1', reason: '重写' }, leader];
    const returned = given(setting('supervision-letter'), [draft, SYSTEM], back);
    expect(returned.open[0]).not.toHaveProperty('bySetting');
    expect(outcome(returned, review)).toEqual(['PaperReviewed']);
  });

  it('can be any kind of letter once, and nothing else', () => {
    expect(outcome(NO_PAPERS, setting(...LETTER_KINDS))).toEqual(['PaperSettingsChanged']);
    expect(outcome(NO_PAPERS, setting('urging', 'urging'))).toBe('INVALID');
    const bulletin = { ...settings, automatic: ['bulletin'] } as never;
    expect(outcome(NO_PAPERS, [{ type: 'changePaperSettings', settings: bulletin }, supervisor])).toBe('INVALID');
  });
});
