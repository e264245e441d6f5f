/** 上半年计划执行情况的报告, to the standing committee of the congress: situation, each section, problems and causes, the second half. */

import { dateZh, numeralZh, pointsBehind } from '@duban/domain';
import { joined, linkedParagraph, type Piece } from '../paper/links.ts';
import type { Annex, Block, Paper } from '../paper/paper.ts';
import { percentOf, someOf } from '../paper/words.ts';
import {
  causeOf,
  duePieces,
  type Execution,
  executionOf,
  reachedPiece,
  type SectionExecution,
  shortPieces,
  stepsOf,
} from './execution.ts';
import { overdueTable } from './matters.ts';
import { issuerOf, namesOf, planTitle, proofOf, type Source, titled, unnumbered } from './source.ts';
import { dueMet, shortOf } from './targets.ts';

/** Named in the text of a section; the annexes list all that are behind. */
const NAMED = { reached: 10, short: 4, overdue: 3, next: 4, units: 6, causes: 5 } as const;

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

const all = <One>({ sections }: Execution, of: (section: SectionExecution) => readonly One[]): readonly One[] =>
  sections.flatMap(of);

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

const problems = (source: Source, execution: Execution): readonly Block[] => {
  const { unit } = namesOf(source);
  const short = all(execution, (one) => one.short);
  const overdue = all(execution, (one) => one.overdue);
  const units = (keys: readonly string[]): string => someOf(keys.map(unit), NAMED.units, '家单位');
  const causes = causesOf(execution);
  const parts: readonly (readonly [title: string, text: string])[] = [
    ...(short.length > 0
      ? [
          [
            '部分目标落后于序时进度',
            `${short.length}项目标未达到序时进度，涉及${units(short.map(({ measure }) => measure.leadUnit))}，完成全年任务压力较大。`,
          ] as const,
        ]
      : []),
    ...(overdue.length > 0
      ? [
          [
            '部分节点逾期未办结',
            `${overdue.length}个节点到期未办结，涉及${units(overdue.map(({ leadUnit }) => leadUnit))}。`,
          ] as const,
        ]
      : []),
    ...(causes.length > 0
      ? [
          [
            '主要原因',
            `据责任单位上报，${causes.map(([cause, count], index) => `${numeralZh(index + 1)}是${cause}${count > 1 ? `（${count}项）` : ''}`).join('；')}。`,
          ] as const,
        ]
      : []),
  ];
  if (parts.length === 0) return [{ kind: 'paragraph', text: '截至目前，各项目标达到序时进度，各节点按期办结。' }];
  return parts.map(([title, text], index) => ({
    kind: 'paragraph',
    lead: `（${numeralZh(index + 1)}）${title}。`,
    text,
  }));
};

/** What units whose targets are behind name as the cause, with how many measures name it; the most frequent first. */
const causesOf = (execution: Execution): readonly (readonly [cause: string, count: number])[] => {
  const behind = new Set([
    ...all(execution, (one) => one.short).map(({ measure }) => measure.id),
    ...all(execution, (one) => one.overdue).map(({ measure }) => measure),
  ]);
  const named = [...behind].flatMap((id) => causeOf(execution.reports.get(id))?.replace(/。$/, '') ?? []);
  return [...Map.groupBy(named, (cause) => cause)]
    .map(([cause, some]) => [cause, some.length] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMED.causes);
};

const ahead = (source: Source, execution: Execution): readonly Block[] => {
  const short = all(execution, (one) => one.short).length;
  const overdue = all(execution, (one) => one.overdue).length;
  const next = all(execution, (one) => one.next);
  const early = next.filter(({ due }) => due <= `${source.plan.year}-09-30`).length;
  const parts: readonly (readonly [title: string, text: string])[] = [
    ...(short + overdue > 0
      ? [
          [
            '聚焦短板弱项，加快补齐欠账',
            `对${[short > 0 ? `未达到序时进度的${short}项目标` : '', overdue > 0 ? `逾期未办结的${overdue}个节点` : ''].filter(Boolean).join('和')}，逐项明确整改措施、完成时限和责任人，实行挂账督办，完成一项、销号一项。`,
          ] as const,
        ]
      : []),
    ...(next.length > 0
      ? [
          [
            '紧盯时间节点，确保按期完成',
            `年底前还有${next.length}个节点到期，其中9月底前${early}个。各责任单位将倒排工期、挂图作战，按路线图和时间表逐个办结。`,
          ] as const,
        ]
      : []),
    [
      '强化跟踪问效，推动全面落实',
      '坚持周调度、月通报、季观摩，对进展缓慢的事项及时催办、督办、约谈，对重点难点问题提请专题研究，确保全年目标任务完成。',
    ],
  ];
  return parts.map(([title, text], index) => ({
    kind: 'paragraph',
    lead: `（${numeralZh(index + 1)}）${title}。`,
    text,
  }));
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
                  { title: '序号', share: 7, align: 'center' },
                  { title: '目标', share: 25 },
                  { title: '牵头单位', share: 14, align: 'center' },
                  { title: '应达到与实际', share: 20 },
                  { title: '落后\n百分点', share: 9, align: 'center' },
                  { title: '原因', share: 24 },
                  { title: '下一步措施', share: 24 },
                ],
                rows: short.map((one, index) => {
                  const report = execution.reports.get(one.measure.id);
                  return [
                    String(index + 1),
                    one.target.label.zh,
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
