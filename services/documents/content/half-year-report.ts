/** 上半年计划执行情况的报告, to the standing committee of the congress: situation, each section, problems and causes, the second half. */

import { dateZh, numeralZh, pointsBehind } from '@duban/domain';
import { joined, linkedParagraph, type Piece } from '../paper/links.ts';
import type { Annex, Block, Paper } from '../paper/paper.ts';
import { percentOf } from '../paper/words.ts';
import {
  all,
  causeOf,
  duePieces,
  type Execution,
  executionOf,
  reachedPiece,
  type SectionExecution,
  shortPieces,
  stepsOf,
} from './execution.ts';
import { ahead, problems } from './half-year-outlook.ts';
import { overdueTable } from './matters.ts';
import { issuerOf, namesOf, planTitle, proofOf, type Source, titled, unnumbered } from './source.ts';
import { dueMet, shortOf, stretchMark } from './targets.ts';

/** Named in the text of a section; the annexes list all that are behind. */
const NAMED = { reached: 10, short: 4, overdue: 3, next: 4 } as const;

/** "中原区2023年上半年国民经济和社会发展计划", or with 上半年 behind a title that does not name the year. */
const halfYearOf = (source: Source): string => {
  const year = `${source.plan.year}年`;
  const title = planTitle(source);
  return title.includes(year) ? title.replace(year, `${year}上半年`) : `${title}上半年`;
};

/** @throws NothingToDrawError */
export const drawHalfYearReport = async (source: Source): Promise<Paper> => {
  const execution = await executionOf(source);
  const issuer = issuerOf(source);
  const about = `${halfYearOf(source)}执行情况`;
  return {
    form: 'document',
    banner: `${issuer}文件`,
    number: unnumbered(source),
    title: titled(source, `关于${about}的报告`),
    addressees: ['主任、各位副主任、各位委员'],
    body: [
      {
        kind: 'paragraph',
        text: `受${source.plan.place.zh}人民政府委托，现将${about}报告如下，请予审议。`,
      },
      { kind: 'heading', level: 1, text: '一、总体情况' },
      ...situation(source, execution),
      { kind: 'heading', level: 1, text: '二、各项工作执行情况' },
      ...execution.sections.flatMap((section, index): readonly Block[] => [
        { kind: 'heading', level: 2, text: `（${numeralZh(index + 1)}）${section.title}` },
        ...sectionBody(source, section),
      ]),
      { kind: 'heading', level: 1, text: '三、存在的主要问题及原因' },
      ...problems(source, execution),
      { kind: 'heading', level: 1, text: '四、下半年工作安排' },
      ...ahead(source, execution),
      { kind: 'paragraph', text: '以上报告，请予审议。' },
    ],
    annexes: annexesOf(source, execution),
    attendance: [],
    signature: { by: issuer, on: source.today },
    note: null,
    imprint: { copies: [], by: issuer, on: source.today },
    proof: await proofOf(source),
  };
};

const situation = (source: Source, execution: Execution): readonly Block[] => {
  const { total } = execution;
  const reached = all(execution, (one) => one.reached).length;
  const judged = reached + all(execution, (one) => one.short).length;
  const closed = (total.stages.closed ?? 0) + (total.stages['closed-by-exception'] ?? 0);
  const met = dueMet(total);
  return [
    {
      kind: 'paragraph',
      text:
        `《${planTitle(source)}》印发后，共分解交办举措${total.measures}项、节点${total.milestones}个，逐项明确了责任单位、责任人和完成时限。` +
        `截至${dateZh(source.today, source.plan.year)}，应完成节点${total.due}个，已核实办结${met}个，办结率${percentOf(met, total.due)}` +
        `${total.early > 0 ? `，另有${total.early}个节点提前办结` : ''}；` +
        `${judged > 0 ? `列入序时考核的目标${judged}项，达到或超过序时进度${reached}项，占${percentOf(reached, judged)}；` : ''}` +
        `${closed > 0 ? `全面完成并销号举措${closed}项。` : '其余举措正在按计划推进。'}`,
    },
  ];
};

const sectionBody = (source: Source, section: SectionExecution): readonly Block[] => {
  const { figures, reached, short, overdue, next } = section;
  const shown = section.inOrder(reached.slice(0, NAMED.reached)).map((one) => [reachedPiece(source, one)]);
  const state: readonly Piece[] = [
    `共有举措${figures.measures}项，${figures.due > 0 ? `应完成节点${figures.due}个，已核实办结${dueMet(figures)}个` : '上半年无到期节点'}。`,
    ...(shown.length === 0
      ? []
      : [
          ...joined(shown, '；'),
          reached.length > shown.length
            ? `；以上及其他${reached.length - shown.length}项目标均达到或超过序时进度。`
            : '；均达到或超过序时进度。',
        ]),
  ];
  const behind: readonly Piece[] = [
    ...(short.length === 0
      ? []
      : [
          `${short.length}项目标未达到序时进度${short.length > NAMED.short ? '，差距较大的有' : ''}：`,
          ...joined(
            short.slice(0, NAMED.short).map((one) => shortPieces(source, one)),
            '；',
          ),
          '。',
        ]),
    ...(overdue.length === 0
      ? []
      : [
          `${overdue.length}个节点逾期未办结${overdue.length > NAMED.overdue ? '，其中时间较长的有' : ''}：`,
          ...joined(
            overdue.slice(0, NAMED.overdue).map((line) => duePieces(source, line)),
            '、',
          ),
          '。',
        ]),
  ];
  const coming: readonly Piece[] =
    next.length === 0
      ? []
      : [
          `下一步，将按期完成${next.length}个节点，近期到期的有：`,
          ...joined(
            next.slice(0, NAMED.next).map((line) => duePieces(source, line)),
            '、',
          ),
          '。',
        ];
  return [state, behind, coming].filter((pieces) => pieces.length > 0).map(linkedParagraph);
};

const annexesOf = (source: Source, execution: Execution): readonly Annex[] => {
  const short = all(execution, (one) => one.short);
  const overdue = all(execution, (one) => one.overdue);
  const { unit } = namesOf(source);
  return [
    ...(short.length === 0
      ? []
      : [
          {
            title: '未达到序时进度的目标及责任单位说明',
            body: [
              {
                kind: 'table',
                columns: [
                  { title: '序号', share: 11, align: 'center' },
                  { title: '目标', share: 30 },
                  { title: '牵头单位', share: 18, align: 'center' },
                  { title: '应达到与实际', share: 26 },
                  { title: '落后\n百分点', share: 14, align: 'center' },
                  { title: '原因', share: 29 },
                  { title: '下一步措施', share: 28 },
                ],
                rows: short.map((one, index) => {
                  const report = execution.reports.get(one.measure.id);
                  return [
                    String(index + 1),
                    `${one.target.label.zh}${stretchMark(one.target)}`,
                    unit(one.measure.leadUnit),
                    shortOf(one),
                    String(pointsBehind(one.standing)),
                    causeOf(report) ?? '未说明',
                    stepsOf(report) ?? '未说明',
                  ];
                }),
              } as const,
            ],
          },
        ]),
    ...(overdue.length === 0 ? [] : [{ title: '逾期未办结节点清单', body: [overdueTable(source, overdue)] }]),
  ];
};
