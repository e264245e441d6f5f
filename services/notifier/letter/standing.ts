/** Decides whether the matter of a notice was settled meanwhile, so that it needs no action any more. */

import { type Measure, type Notice, parseObligation, unitHead, unitReporter } from '@duban/domain';
import type { IssuedLetter } from './issued-letter.ts';
import { dayOf, type Subject } from './words.ts';

/** The kind of a notice's obligation. */
export const subjectOf = ({ obligation }: Pick<Notice, 'obligation'>, measure: Measure): Subject => {
  if (obligation === null) return 'other';
  if (measure.milestones.some(({ id }) => id === obligation)) return 'milestone';
  const { kind } = parseObligation(obligation);
  // The obligation may be the id of a draft, an amendment or a unit, which parses as a milestone but is none of the measure's.
  return kind === 'milestone' || kind === 'lamp' ? 'other' : kind;
};

const HALTED: Readonly<Partial<Record<Measure['stage'], string>>> = {
  suspended: '举措已暂停',
  cancelled: '举措已取消',
  closed: '举措已销号',
};

/** How it was settled, in Chinese, or null while it is open or asks for nothing. `paper`: the letter that it is about. */
export const settledBy = (notice: Notice, measure: Measure, paper?: IssuedLetter): string | null => {
  if (paper?.isWithdrawn) return '公文已撤销';
  const asksForAction = notice.document !== null || ASKING.includes(notice.kind);
  if (!asksForAction) return null;
  if (isOfFormerUnit(notice.recipient, measure)) return '牵头单位已调整';
  const halted = measure.closedByException ? '举措已例外销号' : HALTED[measure.stage];
  if (halted) return halted;
  switch (notice.kind) {
    case 'office-limit-passed':
      return measure.office.some(({ obligation }) => obligation === notice.obligation) ? null : '已办理';
    case 'decision-wanted':
      return isRequestOpen(notice, measure) ? null : '已审批';
    case 'draft-written':
      return measure.drafts.some(({ id }) => id === notice.obligation) ? null : '已处理';
    case 'milestone-submitted': {
      const { status } = milestoneOf(notice, measure) ?? {};
      return status === 'submitted' ? null : status === 'verified' ? '已办结' : '已退回';
    }
    case 'measure-issued':
      return measure.stage === 'issued' ? null : '已签收';
    case 'measure-drafted':
      return measure.stage === 'drafted' ? null : '已批准立项';
    case 'measure-approved':
      return measure.stage === 'approved' ? null : '已交办';
    default:
      return obligationSettled(notice, measure);
  }
};

/** What asks a unit for an action asks the one that leads the measure. */
const isOfFormerUnit = (recipient: string, { definition: { leadUnit } }: Measure): boolean =>
  recipient.startsWith('unit-') && recipient !== unitReporter(leadUnit) && recipient !== unitHead(leadUnit);

/** Kinds that ask for an action, beside the documents of the ladder, which all do. */
const ASKING: readonly Notice['kind'][] = [
  'decision-wanted',
  'draft-written',
  'office-limit-passed',
  'measure-drafted',
  'measure-approved',
  'milestone-submitted',
  'milestone-returned',
  'instruction',
  'meeting-decision',
  'measure-issued',
];

const milestoneOf = ({ obligation }: Notice, { milestones }: Measure) => milestones.find(({ id }) => id === obligation);

const isRequestOpen = (notice: Notice, measure: Measure): boolean =>
  (notice.obligation === null && measure.closing !== null) ||
  measure.amendment?.id === notice.obligation ||
  (milestoneOf(notice, measure)?.request ?? null) !== null;

const obligationSettled = (notice: Notice, measure: Measure): string | null => {
  switch (subjectOf(notice, measure)) {
    case 'milestone': {
      const { status, due } = milestoneOf(notice, measure) ?? {};
      if (status === 'verified') return '已办结';
      if (status === 'submitted') return '已申请办结，待核实';
      return due !== undefined && notice.due !== null && due > notice.due ? `已延至${dayOf(due)}` : null;
    }
    case 'acknowledgement':
      return measure.stage === 'issued' ? null : '已签收';
    case 'report':
      return measure.reportedAt !== null && measure.reportedAt > notice.at ? '已上报' : null;
    case 'instruction':
      return measure.instructions.some(({ id }) => id === notice.obligation) ? null : '已回复';
    default:
      return null;
  }
};
