/** Which commands an actor could give on a measure as it stands: by role, unit, portfolio and stage, before its details. */

import type { Actor } from '../kernel/actor.ts';
import { MEASURE_COMMANDS } from '../kernel/command-catalogue.ts';
import type { Terms } from '../plan/settings.ts';
import { type Charge, checkActor } from './authority.ts';
import type { MeasureCommandType } from './commands.ts';
import { FROM } from './lifecycle.ts';
import { isRunning, type Stage } from './state.ts';

/** Commands on a measure that is there, given by a person. */
export type PossibleCommand = Exclude<MeasureCommandType, 'draft' | 'passDeadline'>;

const isPossible = (type: MeasureCommandType): type is PossibleCommand => type !== 'draft' && type !== 'passDeadline';

export const POSSIBLE_COMMANDS: readonly PossibleCommand[] = (
  Object.keys(MEASURE_COMMANDS) as MeasureCommandType[]
).filter(isPossible);

const isInStage = (type: PossibleCommand, stage: Stage): boolean => {
  if (type === 'issue') return stage === 'approved';
  // A file that must not be kept can go whatever became of the measure; before it is issued, nothing carries files.
  if (type === 'withdrawFile') return stage !== 'drafted' && stage !== 'approved';
  if (type === 'withdrawInstruction') return isRunning({ stage }) || stage === 'suspended';
  return type in FROM ? FROM[type as keyof typeof FROM].includes(stage) : isRunning({ stage });
};

/** In the order of the catalogue. A command that is not named here would be refused. */
export const possibleCommands = (
  measure: Charge & { readonly stage: Stage },
  actor: Actor,
  leaders: Terms['leaders'],
): readonly PossibleCommand[] =>
  POSSIBLE_COMMANDS.filter(
    (type) => isInStage(type, measure.stage) && checkActor(measure, { type, actor }, leaders) === null,
  );
