/** Who may ask what of a measure: roles, and the unit that a role speaks for. */

import type { Actor, Role } from '../kernel/actor.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import type { MeasureCommand, MeasureCommandType } from './commands.ts';
import type { Measure } from './state.ts';

const BY_UNIT: readonly Role[] = ['unit-reporter', 'unit-head'];
/** Whose turn it is within an approval chain is decided with the request. */
const BY_CHAIN: readonly Role[] = ['unit-head', 'supervisor', 'leader'];

export const ROLES_BY_COMMAND: Readonly<Record<MeasureCommandType, readonly Role[]>> = {
  draft: ['unit-head', 'supervisor'],
  approve: ['leader'],
  issue: ['supervisor', 'system'],
  acknowledge: BY_UNIT,
  suspend: ['supervisor'],
  resume: ['supervisor'],
  cancel: ['supervisor'],
  close: ['supervisor', 'leader'],
  decideClosing: ['leader'],
  reopen: ['supervisor'],
  proposeAmendment: ['unit-head', 'supervisor'],
  decideAmendment: BY_CHAIN,
  reportProgress: BY_UNIT,
  signReport: ['unit-head'],
  rejectReport: ['unit-head'],
  correctProgress: BY_UNIT,
  contribute: BY_UNIT,
  submitMilestone: BY_UNIT,
  verifyMilestone: ['supervisor'],
  returnMilestone: ['supervisor'],
  requestExtension: BY_UNIT,
  decideExtension: BY_CHAIN,
  instruct: ['leader'],
  answerInstruction: BY_UNIT,
  skipRung: ['supervisor'],
  fireRung: ['supervisor'],
  holdLadder: ['supervisor'],
  releaseLadder: ['supervisor'],
  passDeadline: ['system'],
};

export const checkAuthority = (measure: Measure | null, command: MeasureCommand): Refused | null => {
  const { type, actor } = command;
  if (!ROLES_BY_COMMAND[type]?.includes(actor.role)) return refuse('NOT_ALLOWED', { role: actor.role, command: type });
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
