/** The whole schema, put together from its concepts. */

import type { GraphQLSchema } from 'graphql';
import { withAccess } from './access/enforce.ts';
import './accesses.ts';
import './actor.ts';
import './agenda.ts';
import './amendment.ts';
import './amendment-commands.ts';
import './bulk-commands.ts';
import './bulletin.ts';
import './change.ts';
import './closing.ts';
import './draft-commands.ts';
import './escalation.ts';
import './extension-commands.ts';
import './instruction.ts';
import './interview.ts';
import './instruction-commands.ts';
import './instruction-list.ts';
import './ladder-commands.ts';
import { withListCharges } from './list-charge.ts';
import './measure.ts';
import './measure-commands.ts';
import './measure-life.ts';
import './milestone.ts';
import './milestone-commands.ts';
import './node.ts';
import './notice-list.ts';
import './plan.ts';
import './plan-calendar.ts';
import './plan-commands.ts';
import './plan-papers.ts';
import './plan-watch.ts';
import './policies.ts';
import './post.ts';
import './progress-commands.ts';
import './projection.ts';
import { withRejectedErrors } from './rejected-errors.ts';
import './promise.ts';
import './report.ts';
import './report-draft.ts';
import './report-text-command.ts';
import './review.ts';
import './scalars.ts';
import './section.ts';
import './sign-commands.ts';
import './target.ts';
import './timeline.ts';
import './office-matter.ts';
import './timeline-life.ts';
import './timeline-list.ts';
import './timeline-milestone.ts';
import './timeline-plan.ts';
import './timeline-progress.ts';
import './timeline-watch.ts';
import './unit.ts';
import './unit-group.ts';
import './viewer.ts';
import { builder } from './builder.ts';

builder.queryType({ description: '查询。每个入口都须令牌。Everything that can be read; each entrance needs a token.' });
builder.mutationType({
  description:
    '命令。业务上的拒绝在结果的refusal中，从不作为errors。Everything that can be done; refusals stand in the payload, never among the errors.',
});
builder.subscriptionType({
  description:
    '订阅，经SSE或WebSocket（graphql-transport-ws）送达。What can be followed, over server-sent events or a WebSocket (graphql-transport-ws).',
});

export const schema: GraphQLSchema = withRejectedErrors(
  withAccess(withListCharges(builder.toSchema({ sortSchema: false }))),
);
