/** Whether a plan's log was altered: the hash of its head, and what each nightly comparison found. */

import type { ChainCheckRow, LogHeadRow, ProofRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { RoleRef } from '../kernel/actor.ts';
import { type Connection, connectionType, pageArgs, readList } from '../kernel/connection.ts';
import { badInput } from '../kernel/problem.ts';
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
    subject: t.exposeString('subject', {
      nullable: true,
      description:
        '由谁发起，只核哈希链；夜间核验为空。Who started it, which compares the hash chain alone; null of a nightly one.',
    }),
    role: t.expose('role', {
      type: RoleRef,
      nullable: true,
      description: '发起者的角色；夜间核验为空。The role of who started it; null of a nightly one.',
    }),
    tookMs: t.exposeInt('tookMs', { description: '用时，毫秒。How long it took, in milliseconds.' }),
  }),
});

const LogProofConnectionRef = connectionType<ProofRow>('LogProof', LogProofRef, { zh: '核验', en: 'comparisons' });

/** With or without dashes. */
const UUID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;
/** Events whose hashes are recomputed at once: some tens of milliseconds. */
const EVENTS_A_CHECK = 1_000;

const ChainCheckRef = builder.objectRef<ChainCheckRow>('ChainCheck').implement({
  description:
    '由数据库逐条重算哈希链的结果，一次一段。Result of recomputing the hash chain in the database, over one part of the log.',
  fields: (t) => ({
    position: t.expose('position', {
      type: 'Position',
      description:
        '核验到哪一位置；下一段以此为起点。The last position that was reached; the next part starts after it.',
    }),
    hash: t.exposeString('hash', {
      nullable: true,
      description: '该位置的哈希；没有事件则为空。Hash at that position; null where there is no event.',
    }),
    done: t.exposeBoolean('done', {
      description:
        '是否已到日志末端，并与末端相符与否已核。Whether the end of the log was reached and compared with its head.',
    }),
    broken: t.expose('broken', {
      type: 'Position',
      nullable: true,
      description: '哈希链首先断在何处；未断为空。The first position at which the chain breaks; null where it holds.',
    }),
  }),
});

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
    check: t.field({
      type: ChainCheckRef,
      description: `现在核验：自某位置之后逐条重算哈希，一次至多${EVENTS_A_CHECK}条；自0起逐段核验至末端即为全部。Checks now: recomputes the hashes after a position, at most ${EVENTS_A_CHECK} events at a time; part by part from 0 to the end it is the whole log.`,
      args: {
        after: t.arg({
          type: 'Position',
          required: true,
          defaultValue: 0,
          description: '自何位置之后，其本身视为已核验。The position after which to start; its own event is trusted.',
        }),
        run: t.arg.id({
          description:
            '各段同用的编号；给出则自0核至末端后作为一次核验记录在案。One UUID for all parts of a check: with it, a check from 0 to the end is kept among the proofs.',
        }),
      },
      resolve: ({ plan }, { after, run }, { identify }) => {
        if (run == null) return plan.read.checkChain(after, EVENTS_A_CHECK);
        if (!UUID.test(run)) throw badInput('run', { zh: '须为36位的唯一编号', en: 'must be a UUID' });
        const { subject, role } = identify();
        return plan.read.checkChain(after, EVENTS_A_CHECK, { run, subject, role });
      },
    }),
    hashAt: t.string({
      nullable: true,
      description: '某位置的哈希，没有则为空。Hash of the event at a position; null where there is none.',
      args: { position: t.arg({ type: 'Position', required: true, description: '位置。The position.' }) },
      resolve: ({ plan }, { position }) => plan.read.eventHash(position),
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
