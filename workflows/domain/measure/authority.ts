/** Who may give which command on a measure: by role, by the unit of the actor, and by the portfolio of a leader. */

import type { Actor } from '../kernel/actor.ts';
import { type CommandEntry, MEASURE_COMMANDS } from '../kernel/command-catalogue.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import type { LeaderCharge } from '../plan/leader-charge.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { Terms } from '../plan/settings.ts';
import type { MeasureCommand, MeasureCommandType } from './commands.ts';
import type { Measure } from './state.ts';

/** The compiler reports here any command that has no row in the catalogue. */
const COMMANDS: Readonly<Record<MeasureCommandType, CommandEntry>> = MEASURE_COMMANDS;

export const checkAuthority = (
  measure: Measure | null,
  command: MeasureCommand,
  { leaders }: Pick<Terms, 'leaders'>,
): Refused | null => {
  const definition = command.type === 'draft' ? command.definition : measure?.definition;
  return checkActor(definition ?? null, command, leaders);
};

/** What of a measure decides who may command it. */
export type Charge = Pick<MeasureDefinition, 'leadUnit' | 'supportUnits' | 'supervisingLeader'>;

/** `measure` null where it is not known yet: then the role alone is checked. */
export const checkActor = (
  measure: Charge | null,
  { type, actor }: { readonly type: MeasureCommandType; readonly actor: Actor },
  leaders: Terms['leaders'],
): Refused | null => {
  if (!COMMANDS[type]?.roles.includes(actor.role)) return refuse('NOT_ALLOWED', { role: actor.role, command: type });
  if (!measure) return null;
  switch (actor.role) {
    case 'unit-reporter':
    case 'unit-head':
      return type === 'contribute' ? checkSupport(measure, actor) : checkLead(measure, actor);
    case 'leader':
      return leaders ? checkPortfolio(measure, actor, leaders) : null;
    default:
      return null;
  }
};

const checkLead = ({ leadUnit }: Charge, { unit }: Actor): Refused | null =>
  unit === leadUnit ? null : refuse('NOT_YOUR_MEASURE', { leadUnit, unit });

const checkSupport = ({ supportUnits }: Charge, { unit }: Actor): Refused | null =>
  unit !== null && supportUnits.includes(unit)
    ? null
    : refuse('NOT_A_SUPPORT_UNIT', { supportUnits: supportUnits.join(', '), unit });

/**
 * In a leader's charge are the measures that belong to the post or are led by a unit of its portfolio; for the main leader,
 * all of them. An actor that names no post speaks for all leaders.
 */
const checkPortfolio = (
  { supervisingLeader, leadUnit }: Charge,
  { leader: id }: Actor,
  leaders: readonly LeaderCharge[],
): Refused | null => {
  if (id === undefined) return null;
  const post = leaders.find((one) => one.id === id);
  const isInCharge = post && (post.main || supervisingLeader === id || post.portfolio.includes(leadUnit));
  return isInCharge ? null : refuse('NOT_IN_PORTFOLIO', { leader: id });
};
