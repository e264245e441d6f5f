import { planDirectory, readPlan } from '@duban/seeds';
import { describe, expect, it } from 'vitest';
import { planDifferences, renderDifference } from './plan-difference.ts';

const plan = readPlan(planDirectory('qingshan-2024'));
const ids = plan.measures.map(({ id }) => id);
const [first] = plan.measures;
if (!first) throw new Error('the plan has no measure');
const withFirst = (change: Partial<typeof first>) => ({
  ...plan,
  measures: plan.measures.map((measure) => (measure.id === first.id ? { ...measure, ...change } : measure)),
});
const said = (running: typeof plan, file: typeof plan, adopted = ids) =>
  planDifferences(running, file, adopted).map(renderDifference);

describe('a plan and a folder', () => {
  it('that say the same do not differ', () => {
    expect(planDifferences(plan, structuredClone(plan), ids)).toEqual([]);
  });
  it('differ in a field of a measure, which is named by code and title', () => {
    expect(said(plan, withFirst({ leadUnit: 'finance' }))).toEqual([
      `  ${first.code} ${first.title.zh} leadUnit: "${first.leadUnit}" in the running plan, "finance" in the file. 运行中为"${first.leadUnit}"，文件为"finance"`,
    ]);
  });
  it('differ in a milestone whichever place it has in the list', () => {
    const [one, ...others] = first.milestones;
    if (!one) throw new Error('the measure has no milestone');
    const moved = withFirst({ milestones: [...others, { ...one, due: '2024-12-30' }] });
    expect(planDifferences(plan, moved, ids)).toMatchObject([
      { field: `milestones.${one.id}.due`, running: JSON.stringify(one.due), file: '"2024-12-30"' },
    ]);
  });
  it('differ in a measure that only one of them has, unless its loading was interrupted', () => {
    const without = { ...plan, measures: plan.measures.slice(1) };
    expect(said(plan, without)).toEqual([
      `  ${first.code} ${first.title.zh}: only in the running plan. 仅运行中的计划有`,
    ]);
    expect(said(without, plan, ids.slice(1))).toEqual([
      `  ${first.code} ${first.title.zh}: only in the file. 仅文件中有`,
    ]);
    expect(said(without, plan)).toEqual([]);
  });
  it('differ in the frame, which is named by its part', () => {
    expect(planDifferences(plan, { ...plan, title: { ...plan.title, zh: '另一计划' } }, ids)).toMatchObject([
      { what: 'title', field: 'zh', file: '"另一计划"' },
    ]);
  });
});
