/** What the mutations around a milestone share: how it is named, and how it is read back. */

import { builder } from '../builder.ts';
import { type Payload, runCommand, type WaitFor } from '../commands/command.ts';
import { nowIn, PayloadRef } from '../commands/command-payload.ts';
import type { Context } from '../kernel/context.ts';
import type { NamedFile, PersonOrder } from '../kernel/ports.ts';
import { MilestoneRef } from '../refs.ts';

export const MILESTONE_WORDS = '节点的全局标识。Global id of the milestone.';

export const milestonePayload = (name: string, description: string) =>
  builder.objectRef<Payload>(name).implement({
    description,
    interfaces: [PayloadRef],
    fields: (t) => ({
      milestone: t.field({
        type: MilestoneRef,
        nullable: true,
        description: '该节点现在的情况。The milestone as it stands now.',
        resolve: (payload, _args, context) =>
          nowIn(payload, context, async ({ read }, measure, milestone) => read.milestone({ measure, milestone })),
      }),
    }),
  });

type Input = {
  readonly milestone: string;
  readonly commandId?: string | null | undefined;
  readonly files?: readonly NamedFile[] | null | undefined;
};

export const orderMilestone = (
  context: Context,
  input: Input,
  waitFor: WaitFor,
  orderFor: (milestone: string) => PersonOrder,
) =>
  runCommand(
    context,
    {
      aim: { field: 'milestone', type: 'Milestone', id: input.milestone, files: input.files ?? [] },
      commandId: input.commandId,
      waitFor,
    },
    ({ names: [, milestone = ''] }) => orderFor(milestone),
  );
