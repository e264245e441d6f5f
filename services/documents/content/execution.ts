/** How a plan is carried out, section by section: figures, targets that keep to the schedule or not, what is overdue, what comes. */

import { type CivilDate, dateZh, pointsBehind, quoteZh, startOfDate } from '@duban/domain';
import type { Figures, MeasureRow, MilestoneLine, ReportRow } from '@duban/read-models';
import type { Piece } from '../paper/links.ts';
import { sentence } from '../paper/words.ts';
import { ALL, atOf, NothingToDrawError, namesOf, type Source } from './source.ts';
import { reachedOf, type StandingTarget, shortOf, standingTargets, stretchMark } from './targets.ts';

export type SectionExecution = {
  readonly title: string;
  readonly figures: Figures;
  readonly measures: readonly MeasureRow[];
  /** Farthest ahead first. */
  readonly reached: readonly StandingTarget[];
  /** Farthest behind first. */
  readonly short: readonly StandingTarget[];
  /** As the plan lists them. */
  readonly inOrder: (some: readonly StandingTarget[]) => readonly StandingTarget[];
  /** Longest overdue first. */
  readonly overdue: readonly MilestoneLine[];
  /** Due after the day shown and within the year, the next first. */
  readonly next: readonly MilestoneLine[];
};

export type Execution = {
  readonly total: Figures;
  /** Those that have measures, in the plan's order. */
  readonly sections: readonly SectionExecution[];
  /** The last report on each measure, by its id. */
  readonly reports: ReadonlyMap<string, ReportRow | null>;
};

/** @throws NothingToDrawError */
export const executionOf = async (source: Source): Promise<Execution> => {
  const { reads, plan, today } = source;
  const at = atOf(source);
  const yearEnd: CivilDate = `${plan.year}-12-31`;
  const [overview] = await reads.overview([{ ...at, today }]);
  const agenda = await reads.agenda({ ...at, from: startOfDate(today), today, to: today > yearEnd ? today : yearEnd });
  if (!overview || !agenda) throw new NothingToDrawError('计划没有执行数据');
  const { rows } = await reads.measures(at, { page: ALL });
  const measures = rows
    .map(({ row }) => row)
    .filter(({ stage }) => !['drafted', 'approved', 'cancelled'].includes(stage));
  const targets = await standingTargets(source, measures);
  const ids = measures.map(({ id }) => id);
  const reports = await reads.reportsOf(at, ids, { first: 1 });
  const sectionOf = new Map(measures.map(({ id, section }) => [id, section]));
  const inSection =
    (section: string) =>
    ({ measure }: { readonly measure: string }) =>
      sectionOf.get(measure) === section;
  return {
    total: overview.total,
    reports: new Map(ids.map((id) => [id, reports.get(id)?.rows[0]?.row ?? null])),
    sections: overview.sections
      .filter(({ figures }) => figures.measures > 0)
      .map(({ section, figures }) => {
        const own = targets.filter(({ measure }) => measure.section === section);
        return {
          title: namesOf(source).section(section),
          figures,
          measures: measures.filter((measure) => measure.section === section),
          reached: own.filter(({ standing }) => standing.reached).sort((a, b) => b.standing.points - a.standing.points),
          short: own.filter(({ standing }) => !standing.reached).sort((a, b) => a.standing.points - b.standing.points),
          inOrder: (some) => own.filter((one) => some.includes(one)),
          overdue: agenda.overdue.milestones.filter(inSection(section)),
          next: agenda.near.milestones.filter(({ due }) => due > today).filter(inSection(section)),
        };
      }),
  };
};

/** Where the console shows the measure as of the day of the paper. */
export const measurePath = ({ plan, today }: Source, code: string): string =>
  `/measures/${encodeURIComponent(code)}?${new URLSearchParams({ plan: plan.id, asOf: today })}`;

/** "技术合同成交额6.1亿元，为年度目标的16.1%", leading to its measure. */
export const reachedPiece = (source: Source, { measure, target }: StandingTarget): Piece => ({
  text: reachedOf(target),
  path: measurePath(source, measure.code),
});

/** "区商务局负责的“……”应达到20%，实际1%，落后19个百分点", its figures leading to the measure. */
export const shortPieces = (source: Source, one: StandingTarget): readonly Piece[] => [
  `${namesOf(source).unit(one.measure.leadUnit)}负责的${quoteZh(one.target.label.zh)}${stretchMark(one.target)}`,
  {
    text: `${shortOf(one)}，落后${pointsBehind(one.standing)}个百分点`,
    path: measurePath(source, one.measure.code),
  },
];

/** "区住建局牵头的“……”（时限6月9日）", its date leading to the measure. */
export const duePieces = (source: Source, line: MilestoneLine): readonly Piece[] => [
  `${namesOf(source).unit(line.leadUnit)}牵头的${quoteZh(line.title.zh)}`,
  { text: `（时限${dateZh(line.due, source.plan.year)}）`, path: measurePath(source, line.code) },
];

/** What a unit gives as the cause, in its own words; null where its last report says nothing of it. */
export const causeOf = (report: ReportRow | null | undefined): string | null => {
  const found = sentencesOf(report).find((one) => CAUSE.test(one));
  return found === undefined ? null : sentence(found.replace(CAUSE, ''));
};

/** What it is going to do: the sentence that says so, else the one behind the cause. */
export const stepsOf = (report: ReportRow | null | undefined): string | null => {
  const said = sentencesOf(report);
  const cause = said.findIndex((one) => CAUSE.test(one));
  const found = said.find((one) => STEPS.test(one)) ?? (cause === -1 ? undefined : said[cause + 1]);
  return found === undefined ? null : sentence(found.replace(/^(下一步|下步)[，：]?/, ''));
};

const CAUSE = /^.*?(?:存在(?:的)?(?:主要)?问题|主要原因|原因|困难)(?:是|为)?[：:]/;
const STEPS = /^(下一步|下步|下阶段|下月|接下来)/;

const sentencesOf = (report: ReportRow | null | undefined): readonly string[] =>
  (report?.text ?? '')
    .split(/(?<=[。！？\n])/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** What all sections have of a kind, in their order. */
export const all = <One>({ sections }: Execution, of: (section: SectionExecution) => readonly One[]): readonly One[] =>
  sections.flatMap(of);
