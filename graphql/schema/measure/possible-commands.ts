/** Which commands the caller could give on a measure: what a client offers, and what it does not. */

import { MEASURE_COMMANDS, POSSIBLE_COMMANDS, type PossibleCommand, possibleCommands } from '@duban/domain';
import type { MeasureStage } from '@duban/read-models';
import { builder } from '../builder.ts';
import { actorOf } from '../commands/command.ts';
import { enumOf } from '../kernel/enums.ts';
import { MeasureRef } from '../refs.ts';

const said = (type: PossibleCommand): string => {
  const [zh, en] = MEASURE_COMMANDS[type].words;
  return `${zh}。${en.charAt(0).toUpperCase()}${en.slice(1)}.`;
};

const CommandRef = enumOf<PossibleCommand>(
  'MeasureCommand',
  '对一项举措的命令。A command on a measure.',
  Object.fromEntries(POSSIBLE_COMMANDS.map((type) => [type, said(type)])) as Record<PossibleCommand, string>,
);

const stageOf = (stage: MeasureStage) => (stage === 'closed-by-exception' ? 'closed' : stage);

builder.objectFields(MeasureRef, (t) => ({
  commands: t.field({
    type: [CommandRef],
    description:
      '按您的角色、单位、分管范围和举措的阶段，您可对其下达的命令；未列出的一律拒绝，列出的仍可能因内容被拒绝。The commands that you could give, by your role, unit and portfolio and its stage. Any other is refused; these may still be refused for their content.',
    resolve: ({ snapshot, stage, leadUnit, supportUnits, supervisingLeader }, _args, { identify }) => [
      ...possibleCommands(
        { leadUnit, supportUnits, supervisingLeader, stage: stageOf(stage) },
        actorOf(identify()),
        snapshot.plan.leaders,
      ),
    ],
  }),
}));
