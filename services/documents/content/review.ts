/** 季观摩表: every measure that had a milestone within the quarter, and what became of it. */

import { type CivilDate, dateZh, type MilestoneStatus } from '@duban/domain';
import type { Review } from '@duban/read-models';
import type { Paper } from '../paper/paper.ts';
import { percentOf, quarterWords } from '../paper/words.ts';
import { sheetOf } from './sheet.ts';
import { atOf, NothingToDrawError, namesOf, planTitle, type Source } from './source.ts';
import { dueMet } from './targets.ts';

type Reviewed = Review['measures'][number];
type Step = Reviewed['milestones'][number];

const DOCUMENTS = [
  ['urging', '催办'],
  ['supervision-letter', '督办函'],
  ['interview', '约谈'],
  ['bulletin', '通报'],
] as const;

/** @throws NothingToDrawError */
export const drawReview = async (source: Source, quarter: string): Promise<Paper> => {
  const { reads, today, plan } = source;
  const review = await reads.review({ ...atOf(source), quarter, today });
  if (!review) throw new NothingToDrawError(`计划没有${quarterWords(quarter)}的数据`);
  const { milestones, measures } = review;
  const met = dueMet(milestones);
  return sheetOf(source, {
    title: `${quarter.slice(0, 4)}年${quarterWords(quarter)}重点工作观摩表`,
    body: [
      {
        kind: 'paragraph',
        text:
          `《${planTitle(source)}》${quarterWords(quarter)}共有${measures.length}项举措的${milestones.milestones}个节点列入观摩。` +
          `截至${dateZh(today, plan.year)}，应完成节点${milestones.due}个，已核实办结${met}个，办结率${percentOf(met, milestones.due)}，逾期未报${milestones.overdueOpen}个。`,
      },
      {
        kind: 'table',
        columns: [
          { title: '序号', share: 8, align: 'center' },
          { title: '举措', share: 24 },
          { title: '牵头单位', share: 17, align: 'center' },
          { title: '本季节点及完成情况', share: 30 },
          { title: '亮灯', share: 8, align: 'center' },
          { title: '督办情况', share: 17, align: 'center' },
          { title: '现场评价', share: 14 },
        ],
        rows: measures.map((measure, index) => [
          String(index + 1),
          measure.title.zh,
          namesOf(source).unit(measure.leadUnit),
          measure.milestones
            .map((step) => `${step.label.zh}（${dateZh(step.due, plan.year)}）：${stateOf(step, today)}`)
            .join('\n'),
          namesOf(source).lamp(measure.lamp),
          DOCUMENTS.flatMap(([kind, word]) => {
            const count = measure.documents[kind] ?? 0;
            return count > 0 ? [`${word}${count}次`] : [];
          }).join('\n'),
          '',
        ]),
      },
    ],
  });
};

const STATES: Readonly<Record<MilestoneStatus, string>> = {
  pending: '推进中',
  submitted: '待核实',
  returned: '退回完善',
  verified: '已办结',
};

export const stateOf = ({ status, due }: Pick<Step, 'status' | 'due'>, today: CivilDate): string =>
  (status === 'pending' || status === 'returned') && due < today ? '逾期未完成' : STATES[status];
