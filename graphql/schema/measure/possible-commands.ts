/** Which commands the caller could give on a measure: what a client offers, and what it does not. */

import {
  type Actor,
  gaveInstruction,
  MEASURE_COMMANDS,
  POSSIBLE_COMMANDS,
  type PossibleCommand,
  possibleCommands,
} from '@duban/domain';
import type { MeasureRow, MeasureStage } from '@duban/read-models';
import { builder } from '../builder.ts';
import { actorOf } from '../commands/command.ts';
import { enumOf } from '../kernel/enums.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import type { Seen } from '../kernel/snapshot.ts';
import { InstructionRef, MeasureRef } from '../refs.ts';

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

const commandsOf = (measure: Seen<MeasureRow>, actor: Actor): readonly PossibleCommand[] => {
  const { snapshot, stage, leadUnit, supportUnits, supervisingLeader } = measure;
  const charge = { leadUnit, supportUnits, supervisingLeader, stage: stageOf(stage) };
  return possibleCommands(charge, actor, snapshot.plan.leaders);
};

builder.objectField(InstructionRef, 'mayWithdraw', (t) =>
  t.boolean({
    description:
      '您可否撤回：尚待回复，且由您（会议决定由督查室）作出。Whether you may withdraw it: it waits for its answer, and you gave it, or speak for the office that recorded it.',
    resolve: async ({ snapshot, measure, by, meeting, answer, withdrawn }, _args, { identify }) => {
      const actor = actorOf(identify());
      if (answer || withdrawn || !gaveInstruction(actor, { isDecision: meeting !== null, leader: by.leader }))
        return false;
      return commandsOf(await knownMeasure(snapshot, measure), actor).includes('withdrawInstruction');
    },
  }),
);

builder.objectFields(MeasureRef, (t) => ({
  commands: t.field({
    type: [CommandRef],
    description:
      '按您的角色、单位、分管范围和举措的阶段，您可对其下达的命令；未列出的一律拒绝，列出的仍可能因内容被拒绝。The commands that you could give, by your role, unit and portfolio and its stage. Any other is refused; these may still be refused for their content.',
    resolve: (measure, _args, { identify }) => [...commandsOf(measure, actorOf(identify()))],
  }),
}));
