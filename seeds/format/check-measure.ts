/** Checks one measure: targets that suit their kind, and a roadmap that rises and ends at the target. */

import {
  dateZh,
  goalOf,
  isCivilDate,
  isCumulative,
  type MeasureDefinition,
  quoteZh,
  type Section,
  targetFaults,
} from '@duban/domain';
import type { Complain, Surroundings } from './build-measure.ts';
import { because, type Reason } from './problem.ts';
import type { RawMeasure, RawTarget } from './schema.ts';

/** `parts` are those of the file; the domain keeps only their sum. */
const checkLastYear = ({ value, unit, growth, parts }: NonNullable<RawTarget['lastYear']>): [string, Reason][] => {
  const problems: [string, Reason][] = [];
  if (value === undefined && growth === undefined)
    problems.push(['value', because('未填写：数值与增速至少给出其一', 'is missing: give value, growth or both')]);
  if (value !== undefined && unit === undefined)
    problems.push(['unit', because('未填写：数值须有计量单位', 'is missing: a value needs its unit')]);
  if (value === undefined && unit !== undefined)
    problems.push(['unit', because('有计量单位而没有数值', 'stands without a value')]);
  const sum = parts?.reduce((total, part) => total + part, 0);
  if (sum !== undefined && (value === undefined || Math.abs(sum - value) > 1e-9))
    problems.push([
      'parts',
      because(`合计为${sum}，而数值为${value ?? '空'}`, `add up to ${sum}, but the value is ${value ?? 'missing'}`),
    ]);
  return problems;
};

const checkRoadmap = (measure: MeasureDefinition, around: Surroundings, complain: Complain): void => {
  const seen = new Set<string>();
  let before = '';
  measure.milestones.forEach(({ id, due }, index) => {
    const path = ['roadmap', 'steps', index];
    const name = `step ${id} (${due})`;
    const nameZh = `第${index + 1}步（${dayZh(due)}）`;
    if (seen.has(id)) complain(path, because(`“${id}”重复出现`, `step "${id}" occurs twice`));
    seen.add(id);
    if (!isCivilDate(due)) complain(path, because(`${nameZh}的日期不存在`, `${name}: this date does not exist`));
    else if (Number(due.slice(0, 4)) !== around.year)
      complain(path, because(`${nameZh}不在计划年度内`, `${name} lies outside the plan's year`));
    else if (due <= around.adopted)
      complain(
        path,
        because(
          `${nameZh}不晚于计划通过日${dateZh(around.adopted)}`,
          `${name} is not after the plan's adoption (${around.adopted})`,
        ),
      );
    if (due <= before)
      complain(
        path,
        because(`${nameZh}不晚于上一步的日期${dayZh(before)}`, `${name} is not after the step before it (${before})`),
      );
    before = due;
  });
  // A roadmap that was not found has been reported already.
  if (measure.milestones.length === 0) return;
  for (const target of measure.targets) {
    const values = measure.milestones.flatMap((milestone) =>
      milestone.expected.filter((one) => one.target === target.id).map((one) => one.value),
    );
    const goal = goalOf(target);
    const last = values.at(-1);
    if (last !== goal)
      complain(
        ['roadmap'],
        because(
          `最后一步应达到${last ?? '的数值未写'}，而目标“${target.label.zh}”为${goal ?? '空'}`,
          `ends with ${last ?? 'nothing'} for "${target.id}", whose target is ${goal ?? 'not stated'}`,
        ),
      );
    if (isCumulative(target) && values.some((value, index) => index > 0 && value < (values[index - 1] ?? value)))
      complain(
        ['roadmap'],
        because(
          `目标“${target.label.zh}”应达到的数值中途减少：${values.join('、')}`,
          `falls on its way for "${target.id}": ${values.join(', ')}`,
        ),
      );
  }
};

export const checkMeasure = (
  measure: MeasureDefinition,
  raw: RawMeasure,
  sections: readonly Section[],
  around: Surroundings,
  complain: Complain,
): void => {
  const codes = new Set(sections.map((section) => section.code));
  for (const source of measure.sources)
    if (!codes.has(source.section))
      complain(
        ['sources'],
        because(`板块文件中没有章节“${source.section}”`, `no section "${source.section}" in sections.yaml`),
      );
  measure.targets.forEach((target, index) => {
    for (const fault of targetFaults(target)) complain(['targets', index, fault.field], fault);
  });
  raw.targets.forEach(({ lastYear }, index) => {
    for (const [field, reason] of lastYear ? checkLastYear(lastYear) : [])
      complain(['targets', index, 'lastYear', field], reason);
  });
  checkRoadmap(measure, around, complain);
};

/** What is no date is quoted as it was written. */
const dayZh = (date: string): string => (isCivilDate(date) ? dateZh(date) : quoteZh(date));
