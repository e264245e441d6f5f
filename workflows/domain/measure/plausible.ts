/** Which figures are implausible: they are accepted only when the sender confirms them, and this is recorded. */

import { assertNever } from '../kernel/assert-never.ts';
import { isCumulative } from '../limits/roadmap.ts';
import type { Milestone, Target } from '../plan/plan.ts';
import { type CivilDate, civilDateAt } from '../time/civil-date.ts';
import type { Doubt } from './events.ts';
import type { Measure } from './state.ts';

/** Measure words of what is counted in pieces, so that half a firm or road is an error. Not 万人, 亿元, 公里. */
const PIECES: ReadonlySet<string> = new Set(
  (
    '家 个 条 人 名 台 所 起 座 件 户 部 辆 项 处 次 宗 套 间 栋 幢 棵 株 只 头 份 位 场 批 期 班 支 块 口 盏 根 艘 架 对 ' +
    '人次 家次 件次 户次 托位 床位 学位 车位 泊位 摊位'
  ).split(' '),
);
const PERCENT: readonly string[] = ['%', '％'];

/** A count, level or ceiling of more than so many times its number is doubted as a typing error. */
const MAX_TIMES_TARGET = 2;
/** A figure of more than so many times what the roadmap expects next is doubted if it rose by over half of the whole. */
const MAX_TIMES_ROADMAP = 3;
/** A level that changes by more than this factor from one figure to the next, up or down, is doubted. */
const MAX_TIMES_PREVIOUS = 2;
/** A growth more than so many percentage points from the promised one is doubted. */
const MAX_POINTS_FROM_GROWTH = 50;

/** `previous`: the figure before; null where none is known, or where the new one need not fit it. */
export type Stated = { readonly figure: number; readonly previous: number | null; readonly asOf: CivilDate };

/**
 * What is doubtful about one figure, at most one doubt of a kind:
 * - `fraction`: counted in pieces, and not whole
 * - `above-hundred`: a share (unit %) beyond 100; a growth is no share
 * - `falls`: cumulative, and below the figure before
 * - `far-off`: more than twice its number (count, level, ceiling); risen by more than half of the whole at once, to more
 *   than three times what the next milestone expects (count, deliverable); more than doubled or halved since the figure
 *   before (level); more than 50 points from the promised one (growth)
 */
export const doubtsOf = (target: Target, roadmap: readonly Milestone[], stated: Stated): readonly Doubt[] => {
  const { id, kind, unit } = target;
  const { figure, previous } = stated;
  const isPlain = kind !== 'growth' && kind !== 'deliverable';
  const measureWord = (unit ?? '').trim();
  const doubt = (what: Doubt['kind'], against: number | null): Doubt => ({ kind: what, target: id, figure, against });
  const found: Doubt[] = [];
  if (isPlain && PIECES.has(measureWord) && !Number.isInteger(figure)) found.push(doubt('fraction', null));
  if (isPlain && PERCENT.includes(measureWord) && figure > 100) found.push(doubt('above-hundred', 100));
  if (isCumulative(target) && previous !== null && figure < previous) found.push(doubt('falls', previous));
  const against = farFrom(target, roadmap, stated);
  if (against !== null) found.push(doubt('far-off', against));
  return found;
};

/** The number that the figure is far from, or null. */
const farFrom = (target: Target, roadmap: readonly Milestone[], { figure, previous, asOf }: Stated): number | null => {
  const { kind, value, baseline } = target;
  const isBeyond = (number: number | null): boolean =>
    number !== null && number > 0 && figure > number * MAX_TIMES_TARGET;
  switch (kind) {
    case 'count':
    case 'deliverable': {
      const whole = kind === 'deliverable' ? 100 : value;
      if (isBeyond(whole)) return whole;
      const next = expectedNext(roadmap, target.id, asOf);
      const isLeap = whole !== null && figure - (previous ?? 0) > whole / 2;
      return isLeap && next !== null && figure > next * MAX_TIMES_ROADMAP ? next : null;
    }
    case 'level': {
      if (isBeyond(Math.max(value ?? 0, baseline?.value ?? 0))) return value;
      if (previous === null || previous <= 0) return null;
      return figure > previous * MAX_TIMES_PREVIOUS || figure < previous / MAX_TIMES_PREVIOUS ? previous : null;
    }
    case 'ceiling':
      return isBeyond(value) ? value : null;
    case 'growth':
      return value !== null && Math.abs(figure - value) > MAX_POINTS_FROM_GROWTH ? value : null;
    default:
      return assertNever(kind);
  }
};

/** What the first milestone on or after the date expects of the target; null where none does. */
const expectedNext = (roadmap: readonly Milestone[], target: string, date: CivilDate): number | null => {
  const ahead = roadmap
    .filter(({ due }) => due >= date)
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.ordinal - b.ordinal))
    .flatMap(({ expected }) => expected.filter((one) => one.target === target));
  return ahead.find(({ value }) => value > 0)?.value ?? null;
};

/** The figures of a target that are accepted unasked: both bounds included, null where there is none. */
export type UnaskedFigures = { readonly least: number | null; readonly most: number | null; readonly whole: boolean };

/** States ahead what `doubtsOf` finds doubtful: exactly the figures outside of these bounds. */
export const unaskedFigures = (
  target: Target,
  roadmap: readonly Milestone[],
  { previous, asOf }: Omit<Stated, 'figure'>,
): UnaskedFigures => {
  const { kind, value, baseline } = target;
  const isPlain = kind !== 'growth' && kind !== 'deliverable';
  const unit = (target.unit ?? '').trim();
  const twice = (number: number | null) => (number !== null && number > 0 ? [number * MAX_TIMES_TARGET] : []);
  const least: number[] = [];
  const most: number[] = isPlain && PERCENT.includes(unit) ? [100] : [];
  if (isCumulative(target)) {
    const whole = kind === 'deliverable' ? 100 : value;
    const next = expectedNext(roadmap, target.id, asOf);
    most.push(...twice(whole));
    if (whole !== null && next !== null) most.push(Math.max((previous ?? 0) + whole / 2, next * MAX_TIMES_ROADMAP));
    if (previous !== null) least.push(previous);
  }
  if (kind === 'level') {
    most.push(...twice(Math.max(value ?? 0, baseline?.value ?? 0)));
    if (previous !== null && previous > 0) {
      most.push(previous * MAX_TIMES_PREVIOUS);
      least.push(previous / MAX_TIMES_PREVIOUS);
    }
  }
  if (kind === 'ceiling') most.push(...twice(value));
  if (kind === 'growth' && value !== null) {
    most.push(value + MAX_POINTS_FROM_GROWTH);
    least.push(value - MAX_POINTS_FROM_GROWTH);
  }
  return {
    least: least.length > 0 ? Math.max(...least) : null,
    most: most.length > 0 ? Math.min(...most) : null,
    whole: isPlain && PIECES.has(unit),
  };
};

/** The first day of the year in which the measure runs: cumulative figures count from here. */
export const startOfCounting = ({
  definition,
  issuedAt,
}: {
  readonly definition: Pick<Measure['definition'], 'milestones'>;
  readonly issuedAt: Measure['issuedAt'];
}): CivilDate => {
  const dates = definition.milestones.map(({ due }) => due);
  if (issuedAt !== null) dates.push(civilDateAt(issuedAt));
  return `${dates.toSorted()[0]?.slice(0, 4) ?? '0000'}-01-01`;
};
