/** Whether a plan's log was altered: the hash of its head, and what each nightly comparison found. */

import type { LogHeadRow, ProofRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type Connection, connectionType, pageArgs, readList } from '../kernel/connection.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { PlanRef } from '../refs.ts';

const LogProofRef = builder.objectRef<ProofRow>('LogProof').implement({
  description:
    '一次核验：哈希链未断，工作流、显示的数据与日志一致。A comparison of the log’s hash chain, the workflows and what is shown with the log.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '核验时间（真实时间）。When it was made, in real time.' }),
    position: t.expose('position', { type: 'Position', description: '核验到哪一位置。The last position compared.' }),
    hash: t.exposeString('hash', {
      nullable: true,
      description: '该位置的哈希；日志本身有误则为空。Hash at that position; null where the log itself is at fault.',
    }),
    agrees: t.boolean({
      description: '是否全部一致。Whether everything agrees.',
      resolve: ({ findings }) => findings.length === 0,
    }),
    findings: t.field({
      type: ['Json'],
      description: '不一致之处，全部一致则为空列表。What does not agree; empty where everything does.',
      resolve: ({ findings }) => [...findings],
    }),
    tookMs: t.exposeInt('tookMs', { description: '用时，毫秒。How long it took, in milliseconds.' }),
  }),
});

const LogProofConnectionRef = connectionType<ProofRow>('LogProof', LogProofRef, { zh: '核验', en: 'comparisons' });

type PlanLog = LogHeadRow & { readonly plan: Snapshot };

const PlanLogRef = builder.objectRef<PlanLog>('PlanLog').implement({
  description:
    '计划的日志，只增不改；所示为现在的情况，与所示时刻无关。The append-only log of a plan, as it is now, whatever moment is shown.',
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '最后一条的位置。The last position.' }),
    hash: t.exposeString('hash', {
      description:
        '最后一条的哈希，印在他处即可证明其前各条未被改动。Hash of the last event: kept elsewhere, it proves that nothing before it was altered.',
    }),
    proofs: t.field({
      type: LogProofConnectionRef,
      description: '历次核验，新的在前。The comparisons that were made, newest first.',
      args: pageArgs,
      resolve: ({ plan }, args): Promise<Connection<ProofRow>> => readList(args, (page) => plan.read.proofs(page)),
    }),
  }),
});

builder.objectField(PlanRef, 'log', (t) =>
  t.field({
    type: PlanLogRef,
    nullable: true,
    description:
      '日志的末端与历次核验（督查室、审计员、系统管理员）。The head of the log and its comparisons, for the office, auditors and administrators.',
    resolve: async (snapshot) => {
      const head = await snapshot.read.logHead();
      return head && { ...head, plan: snapshot };
    },
  }),
);
