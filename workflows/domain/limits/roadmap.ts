/** Checks a roadmap: dates go forward, cumulative values never fall, the last value is the target's. */

import type { MeasureDefinition, Target } from '../plan/plan.ts';
import { datesZh } from '../time/date-words.ts';
import { type InputFault, inputFault } from './fault.ts';

/** What a target has reached when it is done: percent for a deliverable. */
export const goalOf = ({ kind, value }: Pick<Target, 'kind' | 'value'>): number | null =>
  kind === 'deliverable' ? 100 : value;

/** Whether values only add up: growth and rates may fall during the year, these may not. */
export const isCumulative = ({ kind }: Pick<Target, 'kind'>): boolean => kind === 'count' || kind === 'deliverable';

type Stated = { readonly milestone: number; readonly item: number; readonly value: number };

/** All faults, by their path in the definition. A target that no milestone expects anything of is not checked. */
export const roadmapFaults = ({
  targets,
  milestones,
}: Pick<MeasureDefinition, 'targets' | 'milestones'>): readonly InputFault[] => {
  const faults: InputFault[] = [];
  milestones.forEach(({ due }, index) => {
    const before = milestones[index - 1]?.due;
    if (before !== undefined && due <= before)
      faults.push(
        inputFault(
          `milestones.${index}.due`,
          `must lie after the step before it (${before})`,
          `须晚于上一节点（${datesZh(before)}）`,
        ),
      );
  });
  for (const target of targets) {
    const stated: Stated[] = milestones.flatMap(({ expected }, milestone) =>
      expected.flatMap(({ target: id, value }, item) => (id === target.id ? [{ milestone, item, value }] : [])),
    );
    const goal = goalOf(target);
    const last = stated.at(-1);
    if (last && goal !== null && last.value !== goal)
      faults.push(
        inputFault(fieldOf(last), `must be ${goal} at the last, as the target says`, `在最后一个节点须为目标值${goal}`),
      );
    const fall = stated.find(({ value }, index) => value < (stated[index - 1]?.value ?? value));
    if (fall && isCumulative(target))
      faults.push(inputFault(fieldOf(fall), 'must not fall on its way', '为累计数，不能减少'));
  }
  return faults;
};

const fieldOf = ({ milestone, item }: Stated): string => `milestones.${milestone}.expected.${item}.value`;
