/** The whole schema, put together from its concepts. */

import type { GraphQLSchema } from 'graphql';
import { withAccess } from './access/enforce.ts';
import './access/access-export.ts';
import './access/accesses.ts';
import './access/role-rights.ts';
import './audit/backup.ts';
import './audit/log-proof.ts';
import './kernel/actor.ts';
import './meetings/agenda.ts';
import './measure/amendment.ts';
import './measure/amendment-commands.ts';
import './commands/bulk-commands.ts';
import './meetings/bulletin.ts';
import './documents/paper.ts';
import './documents/table.ts';
import './documents/wall-chart.ts';
import './papers/official-paper.ts';
import './papers/paper-commands.ts';
import './papers/issue-command.ts';
import './papers/paper-setting-commands.ts';
import './papers/paper-settings.ts';
import './timeline/timeline-papers.ts';
import './timeline/change.ts';
import './measure/closing.ts';
import './measure/draft-commands.ts';
import './files/file.ts';
import './files/file-commands.ts';
import './ladder/escalation.ts';
import './ladder/foreseen.ts';
import './milestone/extension-commands.ts';
import './instruction/instruction.ts';
import './ladder/interview.ts';
import './instruction/instruction-commands.ts';
import './instruction/batch.ts';
import './instruction/instruction-list.ts';
import './ladder/ladder-commands.ts';
import { withListCharges } from './cost/list-charge.ts';
import './measure/measure.ts';
import './measure/possible-commands.ts';
import './measure/lamp-turns.ts';
import './measure/chart-page.ts';
import './measure/history.ts';
import './measure/measure-commands.ts';
import './measure/measure-life.ts';
import './milestone/milestone.ts';
import './milestone/milestone-commands.ts';
import './kernel/node.ts';
import './inbox/notice-list.ts';
import './plan/plan.ts';
import './plan/plan-calendar.ts';
import './plan/plan-commands.ts';
import './meetings/plan-papers.ts';
import './plan/plan-watch.ts';
import './plan/lamp-policy-content.ts';
import './plan/lamp-replay.ts';
import './plan/policies.ts';
import './plan/post.ts';
import './progress/progress-commands.ts';
import './plan/projection.ts';
import { withRejectedErrors } from './kernel/rejected-errors.ts';
import './measure/promise.ts';
import './progress/report.ts';
import './progress/report-draft.ts';
import './progress/target-figures.ts';
import './progress/target-schedule.ts';
import './plan/clock-command.ts';
import './plan/load-plan-command.ts';
import './plan/report-text-command.ts';
import './meetings/review.ts';
import './kernel/scalars.ts';
import './plan/section.ts';
import './search/search.ts';
import './progress/sign-commands.ts';
import './progress/target.ts';
import './timeline/timeline.ts';
import './work/office-matter.ts';
import './timeline/timeline-instructions.ts';
import './timeline/timeline-life.ts';
import './timeline/timeline-list.ts';
import './timeline/timeline-milestone.ts';
import './timeline/timeline-plan.ts';
import './timeline/timeline-progress.ts';
import './timeline/timeline-watch.ts';
import './plan/unit.ts';
import './plan/unit-group.ts';
import './kernel/viewer.ts';
import { builder } from './builder.ts';

builder.queryType({ description: '查询。每个入口都须令牌。Queries. Every root field needs a token.' });
builder.mutationType({
  description:
    '命令。业务上的拒绝写在结果中，从不作为错误。Commands. A refusal is part of the payload, never a GraphQL error.',
});
builder.subscriptionType({
  description:
    '订阅，经事件流或网络套接字送达。Subscriptions, over server-sent events or a WebSocket (graphql-transport-ws).',
});

export const schema: GraphQLSchema = withRejectedErrors(
  withAccess(withListCharges(builder.toSchema({ sortSchema: false }))),
);
