/** Who may do what: one table of operations, roles and scopes; whoever is not named may not. */

import { type CommandEntry, MEASURE_COMMANDS, PLAN_COMMANDS, type Role } from '@duban/domain';
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
const AUDITOR: Row = { auditor: 'plan' };

/** How far each role's commands reach. A leader's are bounded by what is in their charge, where the token names a post. */
const REACH: Readonly<Partial<Record<Role, Scope>>> = {
  'unit-reporter': 'unit',
  'unit-head': 'unit',
  supervisor: 'plan',
  leader: 'portfolio',
  admin: 'plan',
};

const rowsOf = <Type extends string>(entries: Readonly<Record<Type, CommandEntry>>): Readonly<Record<Type, Row>> =>
  Object.fromEntries(
    Object.entries<CommandEntry>(entries).map(([type, { roles }]) => [
      type,
      Object.fromEntries(roles.flatMap((role) => (REACH[role] ? [[role, REACH[role]]] : []))),
    ]),
  ) as Readonly<Record<Type, Row>>;

// Time passes deadlines, and whoever runs Duban adopts plans and sets clocks, except a demonstration's: no mutation does.
const { passDeadline: _deadline, ...ON_MEASURES } = MEASURE_COMMANDS;
const { adoptPlan: _adoption, setClock: _clock, ...ON_PLANS } = PLAN_COMMANDS;

/** Of each command that a person may give: who may is the domain's word. */
export const COMMANDS = { ...rowsOf(ON_MEASURES), ...rowsOf(ON_PLANS) };

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

  ...COMMANDS,
} as const satisfies Readonly<Record<string, Row>>;

export type Operation = keyof typeof ACCESS;

const rowOf = (operation: Operation): Row => ACCESS[operation];

/** How far the role may go in the operation; `none` where it may not at all. */
export const scopeOf = (operation: Operation, role: AccessRole): Scope => rowOf(operation)[role] ?? 'none';

/** Whether everyone who may do the one may also do the other, so that the second need not be asked. */
export const implies = (first: Operation, second: Operation): boolean =>
  Object.keys(ACCESS[first]).every((role) => role in ACCESS[second]);
