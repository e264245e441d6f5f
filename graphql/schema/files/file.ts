/** A file that was attached to a report, a hand-in, an instruction or an answer. */

import type { FileRow, FileWithdrawal } from '@duban/read-models';
import { builder } from '../builder.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { ActorRef, MeasureRef, PlanRef } from '../refs.ts';

const WithdrawalRef = builder.objectRef<Seen<FileWithdrawal>>('FileWithdrawal').implement({
  description: '附件的撤回：内容已删除，记录留存。The withdrawal of a file: its bytes are removed, the record stays.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: '撤回原因。The reason.' }),
    by: t.field({
      type: ActorRef,
      description: '何人撤回。Who withdrew it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    withdrawnAt: t.expose('at', {
      type: 'Instant',
      description: '撤回的时间（计划时间）。When it was withdrawn, in plan time.',
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
  }),
});

export const FileRef = builder.objectRef<Seen<FileRow>>('AttachedFile').implement({
  description: '附件：文件本身由网关按校验值提供。An attached file; the gateway serves its bytes by their hash.',
  fields: (t) => ({
    sha256: t.exposeString('sha256', {
      description: '文件内容的校验值，记于日志。SHA-256 of its bytes, as the log has it.',
    }),
    name: t.exposeString('name', { description: '文件名。Its name.' }),
    type: t.exposeString('type', { description: '文件类型，如application/pdf。Its media type.' }),
    size: t.exposeInt('size', { description: '大小（字节）。Its size in bytes.' }),
    measure: t.field({
      type: MeasureRef,
      description: '所属举措。The measure that it belongs to.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    path: t.string({
      description: '下载地址，相对于网关。Where the gateway serves it, below its own address.',
      resolve: ({ plan, sha256 }) => `/plans/${encodeURIComponent(plan)}/files/${sha256}`,
    }),
    withdrawn: t.field({
      type: WithdrawalRef,
      nullable: true,
      description: '已撤回的，撤回情况；可打开的为空。Its withdrawal; null where it can be opened.',
      resolve: ({ snapshot, withdrawn }) => withdrawn && seen(snapshot, withdrawn),
    }),
    attachedAt: t.expose('at', {
      type: 'Instant',
      description: '附上的时间（计划时间）。When it was attached, in plan time.',
    }),
    by: t.field({
      type: ActorRef,
      description: '何人附上。Who attached it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
  }),
});

/** What carries files: a report, a milestone or an instruction, by the events that attach some to it. */
type Carrier = { readonly measure: string; readonly of: string; readonly on: readonly FileRow['event'][] };

export const filesAt = async (snapshot: Snapshot, { measure, of, on }: Carrier): Promise<Seen<FileRow>[]> => {
  const files = await snapshot.read.filesOf(measure);
  return files.filter((file) => file.of === of && on.includes(file.event)).map((file) => seen(snapshot, file));
};

builder.objectField(MeasureRef, 'files', (t) =>
  t.field({
    type: [FileRef],
    description: '本举措的全部附件，旧的在前。All files of the measure, oldest first.',
    resolve: async ({ snapshot, id }) => (await snapshot.read.filesOf(id)).map((file) => seen(snapshot, file)),
  }),
);

builder.objectField(PlanRef, 'file', (t) =>
  t.field({
    type: FileRef,
    nullable: true,
    description:
      '某校验值的附件；没有或不可见为空。The attached file of a hash; null where there is none or the caller may not see it.',
    args: { sha256: t.arg.string({ required: true, description: '校验值。Its SHA-256.' }) },
    resolve: async (snapshot, { sha256 }) => {
      const file = await snapshot.read.file(sha256);
      return file && seen(snapshot, file);
    },
  }),
);
