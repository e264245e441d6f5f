/** Random commands on a measure, sensible or not: the actions of the property tests. */

import fc from 'fast-check';
import type { Actor } from '../../kernel/actor.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { head, leader, reporter, supervisor } from '../../testing.ts';
import { addDays, type CivilDate } from '../../time/civil-date.ts';
import type { MeasureOrder } from '../commands.ts';
import type { Measure } from '../state.ts';

/** How often each action is drawn, relative to the others. */
const ACTIONS = {
  report: 6,
  acknowledge: 1,
  sign: 2,
  correct: 1,
  submit: 6,
  judge: 6,
  extend: 5,
  decide: 6,
  amend: 2,
  decideAmendment: 4,
  suspend: 2,
  cancel: 1,
  close: 2,
  goOn: 5,
  instruct: 2,
  answer: 2,
  hold: 2,
  release: 2,
  skip: 2,
  fire: 2,
  lamps: 1,
  ladder: 1,
  settings: 1,
} as const;
type Action = keyof typeof ACTIONS;
/** `pick` chooses among the possible objects of the action; `days` is added to the date that the action concerns. */
export type Step = {
  readonly action: Action;
  readonly hours: number;
  readonly workersDown: boolean;
  readonly pick: number;
  readonly days: number;
  readonly yes: boolean;
};

/** Weights under which a measure is closed more often than under `ACTIONS`. */
export const TOWARDS_CLOSING: Readonly<Partial<Record<Action, number>>> = {
  report: 12,
  correct: 1,
  submit: 10,
  judge: 14,
  close: 8,
  goOn: 2,
  extend: 1,
  decide: 1,
};

const oneOf = (weights: Readonly<Partial<Record<Action, number>>>) =>
  fc.oneof(...Object.entries(weights).map(([name, weight]) => ({ arbitrary: fc.constant(name as Action), weight })));

/** `workersDown`: no worker runs in the hours before the action. */
export const scripts = (
  workersDown: fc.Arbitrary<boolean>,
  weights: Readonly<Partial<Record<Action, number>>> = ACTIONS,
): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      action: oneOf(weights),
      hours: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900 })),
      workersDown,
      pick: fc.nat(1000),
      days: fc.oneof({ arbitrary: fc.integer({ min: 1, max: 40 }), weight: 5 }, fc.integer({ min: -3, max: 0 })),
      yes: fc.boolean(),
    }),
    { minLength: 5, maxLength: 40, size: 'max' },
  );

export const of = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const WHO = { 'unit-head': head, supervisor, leader };
const URGENCIES = ['urgent', 'fifteen-days', 'thirty-days'] as const;

export const orderOf = (
  measure: Measure,
  { action, pick, days, yes }: Step,
  today: CivilDate,
): [MeasureOrder, Actor] | null => {
  const step = of(
    measure.milestones.filter(({ status }) => status !== 'verified'),
    pick,
  );
  const milestone = step?.id ?? 'm1';
  const limit = yes || pick % 3 > 0 ? addDays(today, days) : null;
  const obligation = of(['m1', 'm2', 'm1', 'm2', 'i1', 'decision-1', 'acknowledgement', 'lamp'], pick) ?? 'm1';
  const rung = of(['reminder', 'urging', 'supervision-letter', 'interview', 'bulletin', 'lamp-red'], pick >> 3) ?? '';
  const reason = '情况如此';
  switch (action) {
    case 'report': {
      const value = (measure.reports.at(-1)?.values[0]?.value ?? 0) + (pick % 120);
      const values = [{ target: 'enterprises', value }];
      return [{ type: 'reportProgress', values, text: '', asOf: null, confirm: pick % 4 > 0 }, yes ? reporter : head];
    }
    case 'acknowledge':
      return [{ type: 'acknowledge' }, reporter];
    case 'sign': {
      const report = measure.drafts[0]?.id ?? '';
      return [
        yes ? { type: 'signReport', report, confirm: pick % 4 > 0 } : { type: 'rejectReport', report, reason },
        head,
      ];
    }
    case 'correct': {
      const { id: report = '' } = of(measure.reports, pick) ?? {};
      const values = [{ target: 'enterprises', value: pick % 200 }];
      return [{ type: 'correctProgress', report, values, text: '', reason, confirm: pick % 4 > 0 }, head];
    }
    case 'submit':
      return [{ type: 'submitMilestone', milestone, text: '', evidence: [] }, reporter];
    case 'judge': {
      // Where none is handed in, an already verified one may be verified again with newer figures.
      const handedIn = measure.milestones.find(({ status }) => status === 'submitted')?.id;
      const id = handedIn ?? of(measure.milestones, pick)?.id ?? milestone;
      return [
        yes
          ? { type: 'verifyMilestone', milestone: id, note: pick % 5 > 0 ? reason : '' }
          : { type: 'returnMilestone', milestone: id, reason, limit },
        supervisor,
      ];
    }
    case 'extend':
      return [{ type: 'requestExtension', milestone, due: addDays(step?.due ?? today, days), reason }, head];
    case 'decide': {
      const asked = measure.milestones.find(({ request }) => request !== null);
      const next = asked?.request?.next ?? 'supervisor';
      return [
        {
          type: 'decideExtension',
          milestone: asked?.id ?? milestone,
          granted: yes || pick % 2 > 0,
          note: '意见',
          limit: pick % 3 > 0 ? limit : null,
        },
        WHO[next],
      ];
    }
    case 'amend': {
      const value = 1 + (pick % 200);
      const due = pick % 4 === 0 ? (step?.due ?? today) : addDays(today, days);
      const steps = [{ milestone, due, expected: [{ target: 'enterprises', value }] }];
      const to = [{ target: 'enterprises', value: value * 2 }];
      const last = measure.milestones.at(-1);
      const change =
        yes && last && last.id !== milestone
          ? { targets: to, milestones: [...steps, { milestone: last.id, due: last.due, expected: to }] }
          : { targets: yes ? steps.flatMap(({ expected }) => expected) : [], milestones: steps };
      return [{ type: 'proposeAmendment', change, reason }, supervisor];
    }
    case 'decideAmendment':
      return [
        { type: 'decideAmendment', granted: yes || pick % 2 > 0, note: '意见' },
        WHO[measure.amendment?.next ?? 'leader'],
      ];
    case 'suspend':
      return [{ type: 'suspend', reason }, supervisor];
    case 'cancel':
      return [{ type: 'cancel', reason }, supervisor];
    case 'close':
      if (measure.closing) return [{ type: 'decideClosing', granted: yes, note: '意见' }, leader];
      return [{ type: 'close', exception: yes ? '并入他项' : null }, yes && pick % 2 > 0 ? leader : supervisor];
    case 'goOn':
      return [
        measure.stage === 'suspended' ? { type: 'resume', note: '', limit } : { type: 'reopen', reason, limit },
        supervisor,
      ];
    case 'instruct':
      if (pick % 5 === 0) {
        const due = addDays(today, days);
        return [
          { type: 'recordMeetingDecision', text: '抓紧', due, meeting: 'weekly-meeting', metOn: today },
          supervisor,
        ];
      }
      return [{ type: 'instruct', text: '抓紧', urgency: of(URGENCIES, pick) ?? 'urgent' }, leader];
    case 'answer': {
      if (pick % 7 === 0) {
        const instruction = of(measure.instructions, pick)?.id ?? '';
        return [{ type: 'withdrawInstruction', instruction, reason }, yes ? supervisor : leader];
      }
      return [{ type: 'answerInstruction', instruction: of(measure.instructions, pick)?.id ?? '', text: '已办' }, head];
    }
    case 'hold':
      return [{ type: 'holdLadder', obligation, reason }, supervisor];
    case 'release': {
      const held = measure.climbs.filter((climb) => climb.held.some(({ to }) => to === null));
      return [{ type: 'releaseLadder', obligation: of(held, pick)?.obligation ?? obligation, reason }, supervisor];
    }
    case 'skip':
      return [{ type: 'skipRung', obligation, rung, reason }, supervisor];
    case 'fire':
      return [{ type: 'fireRung', obligation, rung, reason }, supervisor];
    case 'lamps':
    case 'ladder':
    case 'settings':
      return null;
    default:
      return assertNever(action);
  }
};
