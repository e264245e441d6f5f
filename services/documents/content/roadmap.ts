/** 路线图: every measure of the plan with its dated steps, section by section. */

import { dateZh } from '@duban/domain';
import type { Block, Paper } from '../paper/paper.ts';
import { stateOf } from './review.ts';
import { sheetOf } from './sheet.ts';
import { ALL, atOf, namesOf, planTitle, type Source } from './source.ts';

export const drawRoadmap = async (source: Source): Promise<Paper> => {
  const at = atOf(source);
  const { reads, plan, today } = source;
  const { rows } = await reads.measures(at, { page: ALL });
  const measures = rows.map(({ row }) => row).filter(({ stage }) => stage !== 'cancelled');
  const steps = await reads.milestonesOf(
    at,
    measures.map(({ id }) => id),
    ALL,
  );
  const count = [...steps.values()].reduce((sum, one) => sum + one.rows.length, 0);
  const bySection = Map.groupBy(measures, ({ section }) => section);
  const { unit, leader } = namesOf(source);
  const tables = plan.sections.flatMap(({ id, code, title }): readonly Block[] => {
    const own = bySection.get(id) ?? [];
    if (own.length === 0) return [];
    return [
      {
        kind: 'table',
        caption: `${code.replace('(', '（').replace(')', '）')}　${title.zh}`,
        columns: [
          { title: '编号', share: 14, align: 'center' },
          { title: '举措', share: 21 },
          { title: '牵头单位', share: 18, align: 'center' },
          { title: '分管领导', share: 22, align: 'center' },
          { title: '路线图（完成时限）', share: 66 },
          { title: '进展', share: 15, align: 'center' },
        ],
        rows: own.map((measure) => {
          const list = steps.get(measure.id)?.rows.map(({ row }) => row) ?? [];
          const next = list.find(({ status }) => status !== 'verified');
          return [
            measure.code,
            measure.title.zh,
            unit(measure.leadUnit),
            leader(measure.supervisingLeader),
            list.map((step, index) => `${index + 1}. ${step.label.zh}（${dateZh(step.due, plan.year)}）`).join('\n'),
            next
              ? `${list.filter(({ status }) => status === 'verified').length}/${list.length}\n${stateOf(next, today)}`
              : '全部办结',
          ];
        }),
      },
    ];
  });
  return sheetOf(source, {
    title: `${planTitle(source)}路线图`,
    body: [
      {
        kind: 'paragraph',
        text: `计划共列举措${measures.length}项、节点${count}个，进展截至${dateZh(today, plan.year)}。`,
      },
      ...tables,
    ],
  });
};
