/** 年度计划执行情况: part one of next year's report, in its own form: the year's result section by section, then what is left open. */

import { dateZh, numeralZh } from '@duban/domain';
import { joined, linkedParagraph, type Piece } from '../paper/links.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { percentOf } from '../paper/words.ts';
import { type Execution, executionOf, measurePath, type SectionExecution } from './execution.ts';
import { sheetOf } from './sheet.ts';
import { atOf, planTitle, type Source } from './source.ts';
import { reachedOf } from './targets.ts';

type Result = { readonly code: string; readonly pieces: readonly Piece[]; readonly isReached: boolean };
/** The results of a section by its place in the execution. */
type Results = ReadonlyMap<SectionExecution, readonly Result[]>;

/** @throws NothingToDrawError */
export const drawYearReview = async (source: Source): Promise<Paper> => {
  const { plan, today } = source;
  const execution = await executionOf(source);
  const results = await resultsOf(source, execution);
  const isOver = today >= `${plan.year}-12-31`;
  const title = planTitle(source);
  return sheetOf(source, {
    title: `${title}执行情况`,
    body: [
      { kind: 'heading', level: 1, text: `一、${title}执行情况` },
      ...overall(source, execution, results, isOver),
      ...execution.sections
        .slice(1)
        .flatMap((section, index): readonly Block[] => [
          { kind: 'heading', level: 2, text: `（${numeralZh(index + 1)}）${section.title}` },
          ...sectionBody(section, results.get(section) ?? []),
        ]),
      { kind: 'heading', level: 1, text: '二、存在的问题' },
      ...leftOpen(execution, results, isOver),
    ],
    ...(isOver ? {} : { note: `本稿数据截至${dateZh(today)}，全年数据以年终核实数为准` }),
  });
};

const resultsOf = async (source: Source, { sections }: Execution): Promise<Results> => {
  const ids = sections.flatMap(({ measures }) => measures.map(({ id }) => id));
  const targets = await source.reads.targetsOf(atOf(source), ids);
  return new Map(
    sections.map((section) => [
      section,
      section.measures.flatMap(({ id, code }) =>
        (targets.get(id) ?? [])
          // Nothing to tell of: it is counted among what is left open.
          .filter(({ current, kind }) => current !== null && (kind === 'ceiling' || current.value !== 0))
          .map((target) => ({
            code,
            isReached: target.reached === true,
            pieces: [{ text: reachedOf(target), path: measurePath(source, code) }],
          })),
      ),
    ]),
  );
};

/** The first section of a plan holds the targets that the report names in its first paragraph. */
const overall = (source: Source, execution: Execution, results: Results, isOver: boolean): readonly Block[] => {
  const { total, sections } = execution;
  const [first] = sections;
  const headline = (first && results.get(first)) ?? [];
  const closed = (total.stages.closed ?? 0) + (total.stages['closed-by-exception'] ?? 0);
  const day = isOver ? '全年' : `截至${dateZh(source.today, source.plan.year)}`;
  return [
    linkedParagraph([
      `${source.plan.year}年，《${planTitle(source)}》共分解举措${total.measures}项、节点${total.milestones}个。${day}核实办结节点${total.met}个，占${percentOf(total.met, total.milestones)}；完成并销号举措${closed}项。`,
      ...(headline.length === 0
        ? []
        : [
            ...joined(
              headline.map(({ pieces }) => pieces),
              '；',
            ),
            '。',
          ]),
    ]),
  ];
};

const sectionBody = ({ figures }: SectionExecution, results: readonly Result[]): readonly Block[] => {
  const groups = [results.filter(({ isReached }) => isReached), results.filter(({ isReached }) => !isReached)] as const;
  const [done, going] = groups.map((some) =>
    joined(
      some.map(({ pieces }) => pieces),
      '；',
    ),
  );
  return [
    linkedParagraph([
      `实施举措${figures.measures}项，核实办结节点${figures.met}个。`,
      ...(done && done.length > 0 ? [...done, '。'] : []),
    ]),
    ...(going && going.length > 0 ? [linkedParagraph([...going, '。'])] : []),
  ];
};

const leftOpen = (execution: Execution, results: Results, isOver: boolean): readonly Block[] => {
  const open = execution.sections.flatMap((section) => {
    const missed = (results.get(section) ?? []).filter(({ isReached }) => !isReached);
    return missed.length > 0 || section.overdue.length > 0 ? [{ section, missed: missed.length }] : [];
  });
  if (open.length === 0) return [{ kind: 'paragraph', text: '计划确定的目标全部完成，无逾期未办结的节点。' }];
  const words = open.flatMap(({ section: { title, overdue, short }, missed }) => {
    const targets = isOver ? `${missed}项目标未完成` : `${short.length}项目标未达到序时进度`;
    const count = isOver ? missed : short.length;
    const parts = [
      ...(count > 0 ? [targets] : []),
      ...(overdue.length > 0 ? [`${overdue.length}个节点逾期未办结`] : []),
    ];
    return parts.length === 0 ? [] : [`${title}方面，${parts.join('，')}`];
  });
  return [
    {
      kind: 'paragraph',
      text: `在肯定成绩的同时，计划执行中仍存在一些问题：${words.map((one, index) => `${numeralZh(index + 1)}是${one}`).join('；')}。对此，将在下步工作中有针对性地加以解决。`,
    },
  ];
};
