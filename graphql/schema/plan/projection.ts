/** How far a plan's answers follow its log: where they stand still, and which events they leave out. */

import {
  FAULT_WORDS,
  type FaultCode,
  type ProjectionFault,
  type ProjectionGap,
  type ProjectionHalt,
  type ProjectionState,
} from '@duban/read-models';
import { isOpenTo } from '../access/table.ts';
import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { enumOf } from '../kernel/enums.ts';
import { TextRef } from '../kernel/text.ts';
import { PlanRef } from '../refs.ts';

const FaultCodeRef = enumOf<FaultCode>(
  'ProjectionFaultCode',
  '事件不能显示的原因。Reason why an event cannot be shown.',
  {
    unreadable: '事件无法解读。It cannot be read.',
    unknown: '事件类型未知，由更新的版本写入。It is of a type that only a newer version knows.',
    'broken-log': '事件与此前的日志不相符，或该位置没有事件。It does not fit the log before it, or is missing.',
    'log-behind': '日志已恢复到更早的时点。The log was restored to an earlier point.',
    refused: '数据库不接受其数据行。The database rejects its row.',
    failed: '投影程序处理时出错。Its projection failed.',
  },
);

/** An event may be of something that not everyone sees: which one it is, the office, auditors and administrators are told. */
const toInsiders =
  <T>(value: (fault: ProjectionFault) => T | null) =>
  (fault: ProjectionFault, _args: object, { identify }: Context): T | null =>
    isOpenTo('faults', identify().role) ? value(fault) : null;

const FaultRef = builder.interfaceRef<ProjectionFault>('ProjectionFault').implement({
  description: '一个不能显示的事件。An event that cannot be shown.',
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '在日志中的位置。Its position in the log.' }),
    code: t.expose('code', { type: FaultCodeRef, description: '原因代码。Code of the reason.' }),
    cause: t.field({
      type: TextRef,
      description: '原因。The reason, as a sentence.',
      resolve: ({ code }) => FAULT_WORDS[code],
    }),
    type: t.string({
      nullable: true,
      description: '事件类型（督查室、审计员、系统管理员可见）。Its type, for the office, auditors and administrators.',
      resolve: toInsiders(({ type }) => type),
    }),
    stream: t.string({
      nullable: true,
      description: '所属事件流（同上）。Its stream, for the same.',
      resolve: toInsiders(({ stream }) => stream),
    }),
    detail: t.string({
      nullable: true,
      description: '技术细节，不含事件内容（同上）。Technical detail, without content, for the same.',
      resolve: toInsiders(({ cause }) => cause),
    }),
  }),
});

const HaltRef = builder.objectRef<ProjectionHalt>('ProjectionHalt').implement({
  description: '计划的查询结果停在此事件之前。The event at which the read models of a plan are stopped.',
  interfaces: [FaultRef],
  fields: (t) => ({
    since: t.expose('since', { type: 'Instant', description: '自何时（真实时间）。Since when, in real time.' }),
  }),
});

const GapRef = builder.objectRef<ProjectionGap>('ProjectionGap').implement({
  description: '查询结果所缺的事件。An event that the read models of a plan lack.',
  interfaces: [FaultRef],
  fields: (t) => ({
    since: t.expose('since', { type: 'Instant', description: '自何时（真实时间）。Since when, in real time.' }),
    follows: t.expose('follows', {
      type: 'Position',
      nullable: true,
      description:
        '因缺哪一事件而缺；自身被跳过的为空。The missing event because of which it is missing; null where it was skipped itself.',
    }),
  }),
});

const ProjectionRef = builder.objectRef<ProjectionState>('PlanProjection').implement({
  description: '查询结果与日志的差距（现在）。How far the read models are behind the log at present.',
  fields: (t) => ({
    position: t.expose('shown', {
      type: 'Position',
      description: '查询已显示到的位置。The last position that is shown.',
    }),
    behind: t.int({
      description: '日志中尚未显示的事件数。Events of the log that are not shown yet.',
      resolve: ({ head, shown }) => Math.max(0, head - shown),
    }),
    halted: t.expose('halt', {
      type: HaltRef,
      nullable: true,
      description: '停在何处；照常进行的为空。Where the projection is stopped; null while it is running.',
    }),
    gapCount: t.exposeInt('gapCount', { description: '所缺事件数。The number of missing events.' }),
    gaps: t.field({
      type: [GapRef],
      description: '所缺的事件，至多20个。The missing events, at most 20.',
      resolve: ({ gaps }) => [...gaps],
    }),
  }),
});

builder.objectFields(PlanRef, (t) => ({
  projection: t.field({
    type: ProjectionRef,
    description:
      '查询结果与日志的差距：停在何处、缺哪些事件。有停顿或缺口的计划，每次结果的扩展部分也会说明。How far the read models are behind the log: where they are stopped and which events they lack. For a plan with a stop or gap, `extensions.projection` of every response says so as well.',
    resolve: async ({ plan, position }, _args, { reads }) => {
      const state = await reads().projectionOf(plan.id);
      // What was read a moment ago may be older than this answer.
      return {
        ...state,
        shown: Math.max(state.shown, state.halt ? 0 : position),
        head: Math.max(state.head, position),
      };
    },
  }),
}));
