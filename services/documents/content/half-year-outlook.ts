/** Of the report on the half-year: what is behind and why, and what the second half will be about. */

import { numeralZh } from '@duban/domain';
import type { Block } from '../paper/paper.ts';
import { someOf } from '../paper/words.ts';
import { all, causeOf, type Execution } from './execution.ts';
import { namesOf, type Source } from './source.ts';

/** Named in a sentence; the annexes list all. */
const MAX_UNITS = 6;
const MAX_CAUSES = 5;

type Titled = readonly [title: string, text: string];

/** Paragraphs that begin with （一）and their title. */
const numbered = (parts: readonly Titled[]): readonly Block[] =>
  parts.map(([title, text], index) => ({
    kind: 'paragraph',
    lead: `（${numeralZh(index + 1)}）${title}。`,
    text,
  }));

export const problems = (source: Source, execution: Execution): readonly Block[] => {
  const { unit } = namesOf(source);
  const short = all(execution, (one) => one.short);
  const overdue = all(execution, (one) => one.overdue);
  const units = (keys: readonly string[]): string => someOf(keys.map(unit), MAX_UNITS, '家单位');
  const causes = causesOf(execution);
  const parts: readonly Titled[] = [
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
  return numbered(parts);
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
    .slice(0, MAX_CAUSES);
};

export const ahead = (source: Source, execution: Execution): readonly Block[] => {
  const short = all(execution, (one) => one.short).length;
  const overdue = all(execution, (one) => one.overdue).length;
  const next = all(execution, (one) => one.next);
  const early = next.filter(({ due }) => due <= `${source.plan.year}-09-30`).length;
  const parts: readonly Titled[] = [
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
  return numbered(parts);
};
