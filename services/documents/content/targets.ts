/** How the targets and milestones of a plan stand against what was due by the day of the paper, in a sentence each. */

import { type CivilDate, inForce, quoteZh, type Standing, standingsOf } from '@duban/domain';
import type { Figures, MeasureRow, TargetRow } from '@duban/read-models';
import { atOf, type Source } from './source.ts';

/** Of the milestones that were due, those that were verified; what was handed in early is not due yet. */
export const dueMet = ({ met, early }: Pick<Figures, 'early' | 'met'>): number => met - early;

/** "万元" follows its number; a share of completion is percent. */
export const amount = (value: number, unit: string | null): string => `${value}${unit ?? '%'}`;

/** "地区生产总值增速" of 7 % is 地区生产总值增长7%; a fall is 下降. */
const growthOf = (label: string, value: number, unit: string | null): string =>
  `${label.replace(/(增速|增长率|增长|增幅)$/, '')}${value < 0 ? '下降' : '增长'}${amount(Math.abs(value), unit)}`;

/** What was promised: "新增城镇就业2.1万人", "登记失业率控制在3.5%以内"; or striven for: "力争新增高新技术企业200家". */
export const promiseOf = (target: TargetRow): string => {
  const text = goalOf(target);
  return target.stretch && !text.startsWith('力争') ? `力争${text}` : text;
};

const goalOf = ({ kind, label, value, unit, atLeast }: TargetRow): string => {
  if (kind === 'deliverable' || value === null) return label.zh;
  const figure = amount(value, unit);
  if (kind === 'ceiling') return value === 0 ? `${label.zh}为零` : `${label.zh}控制在${figure}以内`;
  if (kind === 'growth' && !atLeast) return growthOf(label.zh, value, unit);
  return atLeast ? `${label.zh}不低于${figure}` : `${label.zh}${kind === 'count' ? '' : '达到'}${figure}`;
};

/** Stands behind the name of a target that the report strives for and does not promise. */
export const stretchMark = ({ stretch }: Pick<TargetRow, 'stretch'>): string => (stretch ? '（力争目标）' : '');

/** What was reached: "技术合同成交额6.1亿元，为年度目标的16.1%". */
export const reachedOf = (target: TargetRow): string => {
  const { kind, label, value, unit, current, percent, stretch } = target;
  if (!current) return `${label.zh}尚无上报数据`;
  const figure = amount(current.value, unit);
  const goal = stretch ? '年度力争目标' : '年度目标';
  switch (kind) {
    case 'deliverable':
      return current.value >= 100 ? `${quoteZh(label.zh)}已全面完成` : `${quoteZh(label.zh)}完成年度任务的${figure}`;
    case 'count':
      return `${label.zh}${figure}${percent === null ? '' : `，为${goal}的${percent}%`}`;
    case 'ceiling':
      return value === 0 && current.value === 0
        ? `${label.zh}为零`
        : `${label.zh}${figure}${value === null ? '' : `，${current.value <= value ? '控制在' : '超过'}${amount(value, unit)}的年度上限${current.value <= value ? '以内' : ''}`}`;
    case 'growth':
      return `${growthOf(label.zh, current.value, unit)}${value === null ? '' : `（${goal}${amount(value, unit)}）`}`;
    case 'level':
      return `${label.zh}${figure}${value === null ? '' : `（${goal}${amount(value, unit)}）`}`;
  }
};

export type StandingTarget = { readonly measure: MeasureRow; readonly target: TargetRow; readonly standing: Standing };

/** Every target of which something is due by then, in the order of the measures. */
export const standingTargets = async (
  source: Source,
  measures: readonly MeasureRow[],
  on: CivilDate = source.today,
): Promise<readonly StandingTarget[]> => {
  const { reads, plan } = source;
  const { lamps, calendar } = plan.terms;
  if (on < calendar.from) return [];
  const ids = measures.map(({ id }) => id);
  const [subjects, targets] = await Promise.all([
    reads.lampSubjects(atOf(source), ids),
    reads.targetsOf(atOf(source), ids),
  ]);
  const { scheduled } = inForce(lamps, on);
  return measures.flatMap((measure) => {
    const subject = subjects.get(measure.id);
    if (!subject) return [];
    return (targets.get(measure.id) ?? []).flatMap((target) => {
      const judged = subject.targets.find(({ id }) => id === target.id);
      const standing = judged && standingsOf(judged, subject, scheduled)(on);
      return standing ? [{ measure, target, standing }] : [];
    });
  });
};

/** "应达到50%，实际34%". */
export const shortOf = ({ target: { unit, kind }, standing }: StandingTarget): string => {
  const shown = kind === 'deliverable' ? null : unit;
  const actual = standing.actual === null ? '尚无数据' : `实际${amount(standing.actual, shown)}`;
  return `应达到${amount(standing.expected, shown)}，${actual}`;
};
