/** Who may do what: readings by role and scope, commands as the domain has them; a role that is not named may not. */

import { type CommandEntry, MEASURE_COMMANDS, PLAN_COMMANDS } from '@duban/domain';
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

// Time passes deadlines, and whoever runs Duban sets clocks, except a demonstration's: no mutation does.
const { passDeadline: _deadline, ...ON_MEASURES } = MEASURE_COMMANDS;
const { setClock: _clock, ...ON_PLANS } = PLAN_COMMANDS;

/**
 * The commands that a person may give, with their roles. Whether the measure is one of the caller's unit or portfolio is
 * decided by the domain with the command.
 */
export const COMMANDS = { ...ON_MEASURES, ...ON_PLANS };
export type CommandName = keyof typeof COMMANDS;

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
const ACCESS = {
  /** Who one is, and what the schema offers. */
  self: EVERYONE('self'),
  /** The plan's frame: its sections, units, posts, leaders, rules and clock. */
  frame: EVERYONE('plan'),
  board: PARTS('plan', 'plan', 'plan', 'plan'),
  drafts: PARTS('unit', 'plan', 'portfolio', 'plan'),
  toDo: PARTS('unit', 'plan', 'plan', 'plan'),
  waiting: PARTS('unit', 'plan', 'plan', 'plan'),
  /** What another policy would have shown: who adopts one, and who answers for it. */
  policyReplay: { supervisor: 'plan', leader: 'plan', auditor: 'plan' },
  /** Agendas, which say what waits for whom, and official papers that are not issued. */
  papers: { supervisor: 'plan', leader: 'plan', auditor: 'plan' },
  inbox: PARTS('self', 'plan', 'self', 'plan'),
  /** Whether letters leave the house is the administrator's business, too. */
  deliveries: { ...PARTS('self', 'plan', 'self', 'plan'), admin: 'plan' },
  allDeliveries: { supervisor: 'plan', auditor: 'plan', admin: 'plan' },
  accesses: AUDITOR,
  /** Which events the read models cannot show: who keeps Duban going has to know. */
  faults: { supervisor: 'plan', auditor: 'plan', admin: 'plan' },
} as const satisfies Readonly<Record<string, Row>>;

export type Reading = keyof typeof ACCESS;
export type Operation = Reading | CommandName;

const rowOf = (reading: Reading): Row => ACCESS[reading];

/** How far the role may read; `none` where it may not at all. */
export const scopeOf = (reading: Reading, role: AccessRole): Scope => rowOf(reading)[role] ?? 'none';

const isCommand = (operation: Operation): operation is CommandName => operation in COMMANDS;

/** The roles that may read or command this, of those that a token can name. */
export const rolesOf = (operation: Operation): readonly AccessRole[] =>
  isCommand(operation)
    ? (COMMANDS[operation] as CommandEntry).roles.filter((role) => role !== 'system')
    : (Object.keys(rowOf(operation)) as AccessRole[]);

export const isOpenTo = (operation: Operation, role: AccessRole): boolean => rolesOf(operation).includes(role);

/** Whether everyone who may do the one may also do the other, so that the second need not be asked. */
export const implies = (first: Operation, second: Operation): boolean =>
  rolesOf(first).every((role) => isOpenTo(second, role));
