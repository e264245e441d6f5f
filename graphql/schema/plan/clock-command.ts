/** The mutation that moves the clock of a demonstration plan; the clock of any other plan is the operator's. */

import { builder } from '../builder.ts';
import { waitForArg } from '../commands/command-payload.ts';
import { COMMAND_ID_WORDS, onPlan, PLAN_WORDS, payload } from './plan-commands.ts';

const MoveClockInput = builder.inputType('MoveClockInput', {
  description:
    '拨动演示计划的时钟：向前拨若干天、改变快慢，至少一项。Moves the clock of a demonstration plan: forward by days, or to another rate, or both.',
  fields: (t) => ({
    plan: t.id({ required: true, description: PLAN_WORDS }),
    days: t.int({
      description:
        '向前拨几天（1至31）；其间到期的事项立即发生，不可撤回。Days to set it forward, 1 to 31; what falls due in them happens at once and for good.',
    }),
    rate: t.float({
      description:
        '此后真实一秒合计划几秒（0.001至10000000；0.001即近乎停住，86400即一秒一天）。Seconds of plan time in one second of real time from then on, 0.001 to 10,000,000: with 0.001 it all but stands still, with 86,400 a day passes each second.',
    }),
    commandId: t.id({ description: COMMAND_ID_WORDS }),
  }),
});

const MoveClockPayload = payload('MoveClockPayload', '拨动演示时钟的结果。Result of moving the clock.');

builder.mutationField('moveClock', (t) =>
  t.field({
    type: MoveClockPayload,
    nullable: true,
    description:
      '拨动演示计划的时钟（督查室、系统管理员）；其他计划不能拨动。The supervision office or the administrator moves the clock of a demonstration plan; that of any other plan is not moved.',
    args: {
      input: t.arg({ type: MoveClockInput, required: true, description: '如何拨动。The command’s input.' }),
      ...waitForArg,
    },
    resolve: (_root, args, context) => {
      const { days = null, rate = null } = args.input;
      return onPlan(context, args, { type: 'moveClock', days, rate });
    },
  }),
);
