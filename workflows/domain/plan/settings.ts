/** What a place decides for itself about how its plan is run: limits, sign-off, cadence, approval chains. Data, not code. */

import type { Ladder } from '../ladder/ladder.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import type { Span } from '../limits/dates.ts';
import { type InputFault, inputFault } from '../limits/fault.ts';
import type { CalendarData } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { type Limit, limitFault } from '../time/limit.ts';
import { DEFAULT_RHYTHM, type Rhythm, rhythmFault } from '../time/rhythm.ts';
import type { LeaderCharge } from './leader-charge.ts';

/** Steps of approval, in this order. */
export type ApprovalStep = 'unit-head' | 'supervisor' | 'leader';

/** When a report is owed: never, on a weekday (1 is Monday, 7 Sunday), or on a day of the month (31 is its last). */
export type Cadence =
  | { readonly kind: 'none' }
  | { readonly kind: 'weekly'; readonly weekday: number }
  | { readonly kind: 'monthly'; readonly day: number };

export const isSameCadence = (a: Cadence, b: Cadence): boolean => {
  if (a.kind === 'weekly') return b.kind === 'weekly' && a.weekday === b.weekday;
  if (a.kind === 'monthly') return b.kind === 'monthly' && a.day === b.day;
  return b.kind === a.kind;
};

export const URGENCIES = ['urgent', 'fifteen-days', 'thirty-days'] as const;
/** How fast a leader wants an answer to an instruction. */
export type Urgency = (typeof URGENCIES)[number];

export const INSTRUCTION_URGENCIES = [...URGENCIES, 'dated'] as const;
/** `dated`: by a date of its own, which the leader or the meeting set. */
export type InstructionUrgency = (typeof INSTRUCTION_URGENCIES)[number];

export type PlanSettings = {
  /** From the day of issue. */
  readonly acknowledgeWithin: Limit;
  /** A reporter's report counts only once the unit's head has signed it. */
  readonly signOff: boolean;
  readonly cadence: Cadence;
  /** `most`: extensions for each milestone. */
  readonly extensions: { readonly most: number; readonly chain: readonly [ApprovalStep, ...ApprovalStep[]] };
  readonly amendments: { readonly chain: readonly [ApprovalStep, ...ApprovalStep[]] };
  readonly instructions: Readonly<Record<Urgency, Limit>>;
  /**
   * Limits for the supervision office to decide on milestones handed in and on requests. Absent in settings stored before
   * there were such limits; see `officeLimits`.
   */
  readonly office?: OfficeLimits;
  readonly rhythm: Rhythm;
  /** Off unless a plan turns it on: routine ranking is what the rules on easing the grassroots' burden forbid. */
  readonly ranking: boolean;
};

/** Counted from the day on which it is the office's turn. */
export type OfficeLimits = { readonly verifyWithin: Limit; readonly decideWithin: Limit };

const DEFAULT_OFFICE_LIMITS: OfficeLimits = {
  verifyWithin: { days: 5, kind: 'working' },
  decideWithin: { days: 3, kind: 'working' },
};

export const officeLimits = ({ office }: Pick<PlanSettings, 'office'>): OfficeLimits => office ?? DEFAULT_OFFICE_LIMITS;

export const DEFAULT_SETTINGS: PlanSettings = {
  acknowledgeWithin: { days: 3, kind: 'working' },
  signOff: false,
  cadence: { kind: 'monthly', day: 25 },
  extensions: { most: 2, chain: ['supervisor'] },
  amendments: { chain: ['supervisor', 'leader'] },
  instructions: {
    urgent: { days: 3, kind: 'working' },
    'fifteen-days': { days: 15, kind: 'calendar' },
    'thirty-days': { days: 30, kind: 'calendar' },
  },
  rhythm: DEFAULT_RHYTHM,
  ranking: false,
};

/** The reason why settings cannot be used, or null. */
export const settingsFault = (settings: PlanSettings): InputFault | null => {
  const { acknowledgeWithin, cadence, extensions, amendments, instructions } = settings;
  const limits = {
    acknowledgeWithin,
    ...prefixed('instructions', instructions),
    ...prefixed('office', officeLimits(settings)),
  };
  for (const [field, limit] of Object.entries(limits)) {
    const fault = limitFault(limit);
    if (fault) return { ...fault, field: `${field}.${fault.field}` };
  }
  if (cadence.kind === 'weekly' && !isWithin(cadence.weekday, 1, 7))
    return inputFault('cadence.weekday', 'must be 1 (Monday) to 7 (Sunday)', '须为1（星期一）至7（星期日）');
  if (cadence.kind === 'monthly' && !isWithin(cadence.day, 1, 31))
    return inputFault('cadence.day', 'must be 1 to 31', '须为1至31');
  const rhythm = rhythmFault(settings.rhythm);
  if (rhythm) return { ...rhythm, field: `rhythm.${rhythm.field}` };
  if (!isWithin(extensions.most, 0, 12)) return inputFault('extensions.most', 'must be 0 to 12', '须为0至12');
  for (const [field, { chain }] of Object.entries({ extensions, amendments }))
    if (chain.length === 0 || new Set(chain).size !== chain.length)
      return inputFault(`${field}.chain`, 'must name each step once, and at least one', '至少须有一个环节，且不得重复');
  return null;
};

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const prefixed = (prefix: string, limits: Readonly<Record<string, Limit>>): Record<string, Limit> =>
  Object.fromEntries(Object.entries(limits).map(([key, limit]) => [`${prefix}.${key}`, limit]));

/** A version of something, in force from the start of `from` until the next one's. */
export type InForce<T> = { readonly from: CivilDate; readonly value: T };

/** Everything outside a measure on which decisions on the measure depend. */
export type Terms = {
  readonly calendar: CalendarData;
  /** The span in which a new measure's dates must lie; absent from plans adopted under an earlier version. */
  readonly span?: Span;
  /** Whose portfolio holds which units; absent from plans adopted under an earlier version, where leaders are not bounded. */
  readonly leaders?: readonly LeaderCharge[];
  readonly settings: PlanSettings;
  /** The date on which the present cadence was set; no report is owed for the time before. */
  readonly cadenceSince: CivilDate;
  /** In order of `from`; the first also holds for any earlier date. */
  readonly lamps: readonly [InForce<LampPolicy>, ...InForce<LampPolicy>[]];
  readonly ladders: readonly [InForce<Ladder>, ...InForce<Ladder>[]];
};

export const inForce = <T>(versions: readonly [InForce<T>, ...InForce<T>[]], date: CivilDate): T =>
  (versions.findLast(({ from }) => from <= date) ?? versions[0]).value;
