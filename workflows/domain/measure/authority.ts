/** Who may give which command on a measure: by role, and by the unit of the actor. */

import type { Actor, Role } from '../kernel/actor.ts';
import { type CommandEntry, MEASURE_COMMANDS } from '../kernel/command-catalogue.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import type { MeasureCommand, MeasureCommandType } from './commands.ts';
import type { Measure } from './state.ts';

const BY_UNIT: readonly Role[] = ['unit-reporter', 'unit-head'];

/** The compiler reports here any command that has no row in the catalogue. */
const COMMANDS: Readonly<Record<MeasureCommandType, CommandEntry>> = MEASURE_COMMANDS;

export const checkAuthority = (measure: Measure | null, command: MeasureCommand): Refused | null => {
  const { type, actor } = command;
  if (!COMMANDS[type]?.roles.includes(actor.role)) return refuse('NOT_ALLOWED', { role: actor.role, command: type });
  if (!BY_UNIT.includes(actor.role)) return null;
  const definition = command.type === 'draft' ? command.definition : measure?.definition;
  if (!definition) return null;
  return type === 'contribute' ? checkSupport(definition, actor) : checkLead(definition, actor);
};

type Units = { readonly leadUnit: string; readonly supportUnits: readonly string[] };

const checkLead = ({ leadUnit }: Units, { unit }: Actor): Refused | null =>
  unit === leadUnit ? null : refuse('NOT_YOUR_MEASURE', { leadUnit, unit });

const checkSupport = ({ supportUnits }: Units, { unit }: Actor): Refused | null =>
  unit !== null && supportUnits.includes(unit)
    ? null
    : refuse('NOT_A_SUPPORT_UNIT', { supportUnits: supportUnits.join(', '), unit });
