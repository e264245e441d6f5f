/** What a task table leaves out and a rule proposes: the rules in words, and the steps of a quarterly roadmap. */

import { addDays, type CivilDate } from '@duban/domain';

export const RULES = [
  { id: 'task-table', text: '据任务分解表所载。 | As the task table says.' },
  {
    id: 'unit-names',
    text: '单位及职务据任务分解表；表中未列的职务按通常设置拟定，应核对。 | Units and posts as the task table names them; posts that it leaves out are proposed and to be checked.',
  },
  {
    id: 'head-of-lead-unit',
    text: '责任人为牵头单位主要负责人。 | The head of the lead unit answers for the measure.',
  },
  {
    id: 'leader-by-portfolio',
    text: '分管领导为分管牵头单位的领导。 | The leader in whose portfolio the lead unit stands.',
  },
  {
    id: 'evidence-by-work',
    text: '佐证材料以工作中本来就有的文件、台账、统计和验收记录为主。 | Evidence is what the work produces anyway.',
  },
  {
    id: 'quarterly-steps',
    text: '任务分解表未列节点的，按季推进：3月下旬、6月下旬、9月下旬和12月下旬应分别达到25%、50%、75%和100%；只列完成时限的，以该日为最后一步。 | Where the task table has no milestones, a quarter of the whole each quarter; where it has one date alone, that is the last step.',
  },
] as const;

export const DEFAULT_EVIDENCE = '完成情况说明及相应的证明材料 | An account of the work, with what proves it';

export type Step = { readonly due: CivilDate; readonly share: number; readonly label: string };

const QUARTERS = [
  ['03-25', '提交一季度进展情况 | Progress of the first quarter'],
  ['06-25', '提交上半年进展情况 | Progress of the first half'],
  ['09-25', '提交前三季度进展情况 | Progress of three quarters'],
  ['12-20', '提交全年完成情况 | Account of the whole year'],
] as const;

/** A quarter that ends so many days before the last step asks for nothing of its own. */
const MIN_DAYS_BETWEEN = 30;

/** Steps after the adoption, the last of which reaches the whole at `end`. */
export const quarterlySteps = (year: number, adopted: CivilDate, end: CivilDate | null): readonly Step[] => {
  const last = end ?? `${year}-12-20`;
  const before = QUARTERS.map(([day, label]) => ({ due: `${year}-${day}`, label })).filter(
    ({ due }) => due > adopted && addDays(due, MIN_DAYS_BETWEEN) <= last,
  );
  const steps = [
    ...before,
    { due: last, label: end === null ? QUARTERS[3][1] : '提交完成情况和证明材料 | Account of the completed work' },
  ];
  return steps.map((step, index) => ({ ...step, share: Math.round((100 * (index + 1)) / steps.length) }));
};
