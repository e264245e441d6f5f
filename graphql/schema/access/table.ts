/** Who may do what: one table of operations, roles and scopes; whoever is not named may not. */

import type { Scope } from '@duban/read-models';
import type { Identity } from '../kernel/ports.ts';

export type AccessRole = Identity['role'];
type Row = Readonly<Partial<Record<AccessRole, Scope>>>;

const EVERYONE = (scope: Scope): Row => ({ ...PARTS(scope, scope, scope, scope), admin: scope, security: scope });
/** Those who have a part in the plan. */
const PARTS = (unit: Scope, office: Scope, leader: Scope, auditor: Scope): Row => ({
  'unit-reporter': unit,
  'unit-head': unit,
  supervisor: office,
  leader,
  auditor,
});
const UNIT: Row = { 'unit-reporter': 'unit', 'unit-head': 'unit' };
const HEAD: Row = { 'unit-head': 'unit' };
const OFFICE: Row = { supervisor: 'plan' };
const LEADER: Row = { leader: 'portfolio' };
const AUDITOR: Row = { auditor: 'plan' };

/**
 * Within a plan measures, lamps, reports and the ladder are open to everyone who has a part in it: that is what moves it.
 * Not so what is unfinished (drafts, contributions), what is one's own work (to-do lists, decisions that wait), letters
 * and their delivery, and the record of accesses. The duties of administrator, security officer and auditor are apart
 * (三员分立): the first two see neither measures nor the record, the third sees all and writes nothing.
 *
 * Scopes: `plan`, every row of the plans that the token opens; `portfolio`, measures in a leader's charge (all of them
 * for the main leader, and for a token that names no post); `unit`, measures that the unit leads or, where something is
 * only read or contributed, takes part in; `self`, what is addressed to the caller.
 */
export const ACCESS = {
  /** Who one is, and what the schema offers. */
  self: EVERYONE('self'),
  /** The plan's frame: its sections, units, posts, leaders, rules and clock. */
  frame: EVERYONE('plan'),
  board: PARTS('plan', 'plan', 'plan', 'plan'),
  drafts: PARTS('unit', 'plan', 'portfolio', 'plan'),
  toDo: PARTS('unit', 'plan', 'plan', 'plan'),
  waiting: PARTS('unit', 'plan', 'plan', 'plan'),
  /** Agendas: they say what waits for whom. */
  papers: { supervisor: 'plan', leader: 'plan', auditor: 'plan' },
  inbox: PARTS('self', 'plan', 'self', 'plan'),
  /** Whether letters leave the house is the administrator's business, too. */
  deliveries: { ...PARTS('self', 'plan', 'self', 'plan'), admin: 'plan' },
  allDeliveries: { supervisor: 'plan', auditor: 'plan', admin: 'plan' },
  accesses: AUDITOR,
  /** Which events the read models cannot show: who keeps Duban going has to know. */
  faults: { supervisor: 'plan', auditor: 'plan', admin: 'plan' },

  draft: { ...HEAD, ...OFFICE },
  approve: LEADER,
  issue: OFFICE,
  acknowledge: UNIT,
  suspend: OFFICE,
  resume: OFFICE,
  cancel: OFFICE,
  /** A leader by exception, the office what is done; what it would close by exception it proposes. */
  close: { ...OFFICE, ...LEADER },
  decideClosing: LEADER,
  reopen: OFFICE,
  proposeAmendment: { ...HEAD, ...OFFICE },
  decideAmendment: { ...HEAD, ...OFFICE, ...LEADER },
  reportProgress: UNIT,
  signReport: HEAD,
  rejectReport: HEAD,
  correctProgress: UNIT,
  contribute: UNIT,
  submitMilestone: UNIT,
  verifyMilestone: OFFICE,
  returnMilestone: OFFICE,
  requestExtension: UNIT,
  decideExtension: { ...HEAD, ...OFFICE, ...LEADER },
  instruct: LEADER,
  answerInstruction: UNIT,
  skipRung: OFFICE,
  fireRung: OFFICE,
  holdLadder: OFFICE,
  releaseLadder: OFFICE,

  changeSettings: OFFICE,
  adoptLampPolicy: OFFICE,
  adoptLadder: OFFICE,
  extendCalendar: OFFICE,
  giveReportText: OFFICE,
  recordInterview: OFFICE,
} as const satisfies Readonly<Record<string, Row>>;

export type Operation = keyof typeof ACCESS;

const rowOf = (operation: Operation): Row => ACCESS[operation];

/** How far the role may go in the operation; `none` where it may not at all. */
export const scopeOf = (operation: Operation, role: AccessRole): Scope => rowOf(operation)[role] ?? 'none';

/** Whether everyone who may do the one may also do the other, so that the second need not be asked. */
export const implies = (first: Operation, second: Operation): boolean =>
  Object.keys(ACCESS[first]).every((role) => role in ACCESS[second]);
