/** What waits for a decision, and for whose. */

import { OFFICE_MATTERS, officeDue, SUPERVISION_OFFICE } from '@duban/domain';
import type { WaitingCount, WaitingKind, WaitingRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { RecipientRef } from '../inbox/recipient.ts';
import { connectionType } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { amendmentIn, draftIn, knownMeasure } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { workingDaysLeft } from '../kernel/working-days.ts';
import { AmendmentRef, DraftRef, MeasureRef, MilestoneRef, ReportRef } from '../refs.ts';

export const WaitingKindRef = enumOf<WaitingKind>('WaitingKind', '待决定的事项。Kinds of matters pending a decision.', {
  approve: '待批准立项，由领导。A drafted measure, to be approved by a leader.',
  issue: '待交办，由督查室。An approved measure, to be issued by the supervision office.',
  verify: '待核实，由督查室。A submitted milestone, to be verified by the supervision office.',
  extension: '延期待批。An extension, for the current step of its approval chain.',
  amendment: '调整待批。An amendment, for the current step of its approval chain.',
  sign: '上报待审签，由单位负责人。A report, to be signed by the unit’s head.',
  close:
    '可销号，由督查室：节点均已办结、目标均已达到。A measure that the supervision office can close: every milestone verified, every target reached.',
  verifyAgain:
    '待再次核实，由督查室：按其后所报数据目标已达到。A measure to be verified again by the supervision office: figures reported since reach the targets.',
  closing: '例外销号待决定，由领导。A proposal to close a measure by exception, to be decided by a leader.',
  doubt:
    '存疑而经确认的数据待核对，由督查室。A report with implausible but confirmed figures, to be checked by the supervision office.',
});

export const WaitingCountRef = builder.objectRef<WaitingCount>('WaitingCount').implement({
  description: '一种待决定的事项有几件。The number of pending matters of one kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: WaitingKindRef, description: '种类。The kind.' }),
    count: t.exposeInt('count', { description: '件数。The number of matters.' }),
  }),
});

/** Of what the settings give the office a limit for. */
const officeDueOf = ({ snapshot, recipient, kind, since, resumed }: Seen<Omit<WaitingRow, 'plan'>>) => {
  const matter = OFFICE_MATTERS.find((one) => one === kind);
  if (!matter || recipient !== SUPERVISION_OFFICE) return null;
  return officeDue(matter, since, resumed ? [{ from: resumed, to: resumed }] : [], snapshot.plan.terms);
};

export const WaitingRef = builder.objectRef<Seen<Omit<WaitingRow, 'plan'>>>('Waiting').implement({
  description: '一件待决定的事项。A matter pending a decision.',
  fields: (t) => ({
    recipient: t.field({
      type: RecipientRef,
      description: '等谁决定。The recipient who has to decide.',
      resolve: (waiting) => waiting,
    }),
    kind: t.expose('kind', { type: WaitingKindRef, description: '种类。The kind.' }),
    measure: t.field({
      type: MeasureRef,
      description: '哪项举措。The measure.',
      resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
    }),
    milestone: t.field({
      type: MilestoneRef,
      nullable: true,
      description: '哪个节点，与节点无关的为空。The milestone; null where the matter does not concern one.',
      resolve: async ({ snapshot, measure, milestone }) => {
        const row = milestone && (await snapshot.read.milestone({ measure, milestone: milestone.id }));
        return row && seen(snapshot, row);
      },
    }),
    asked: t.expose('asked', {
      type: 'CivilDate',
      nullable: true,
      description: '申请延至何日。The date requested, for an extension.',
    }),
    amendment: t.field({
      type: AmendmentRef,
      nullable: true,
      description: '待批的调整。The pending amendment.',
      resolve: ({ snapshot, measure, kind, item }) =>
        kind === 'amendment' ? amendmentIn(snapshot, measure, item) : null,
    }),
    draft: t.field({
      type: DraftRef,
      nullable: true,
      description: '待审签的上报。The report to sign.',
      resolve: ({ snapshot, measure, kind, item }) => (kind === 'sign' ? draftIn(snapshot, measure, item) : null),
    }),
    text: t.exposeString('text', {
      nullable: true,
      description:
        '申请理由或所报文字，没有则为空。The reason for the request or the text of the report; null where there is none.',
    }),
    report: t.field({
      type: ReportRef,
      nullable: true,
      description: '数据存疑的上报。The report whose figures are in doubt.',
      resolve: async ({ snapshot, measure, kind, item }) => {
        const row = kind === 'doubt' && item ? await snapshot.read.report({ measure, report: item }) : null;
        return row && seen(snapshot, row);
      },
    }),
    due: t.field({
      type: 'CivilDate',
      nullable: true,
      description:
        '督查室的办理期限，由他人决定或无期限的为空。The date by which the supervision office has to settle it; null where another recipient decides or there is no date.',
      resolve: (waiting) => officeDueOf(waiting),
    }),
    workingDaysLeft: t.int({
      nullable: true,
      description:
        '距办理期限还有几个工作日，期限当日计入；当日为0，已过为负，没有期限为空。Working days after the day shown up to and with that date; 0 on that date, negative after it, null where there is none.',
      resolve: (waiting) => workingDaysLeft(waiting.snapshot, officeDueOf(waiting)),
    }),
    overdue: t.boolean({
      description: '督查室是否逾期未办。Whether the supervision office has missed that date.',
      resolve: (waiting) => (officeDueOf(waiting) ?? waiting.snapshot.today) < waiting.snapshot.today,
    }),
    since: t.expose('since', { type: 'Instant', description: '自何时起（计划时间）。Since when, in plan time.' }),
  }),
});

export const WaitingConnectionRef = connectionType<Seen<Omit<WaitingRow, 'plan'>>>('Waiting', WaitingRef, {
  zh: '待决定事项',
  en: 'matters pending a decision',
});
