/** A section: a numbered part of the plan, with its figures and its measures. */

import { globalId } from '../kernel/ids.ts';
import { NodeRef } from '../kernel/node.ts';
import { seen } from '../kernel/snapshot.ts';
import { TextRef } from '../kernel/text.ts';
import { listArgs, MeasureConnectionRef, measureListBelow } from '../measure/measure-list.ts';
import { SectionRef } from '../refs.ts';
import { FiguresRef } from './figures.ts';

SectionRef.implement({
  description: '板块：计划的一个部分。A section: a numbered part of the plan.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({
      description: '全局标识。Global id.',
      resolve: ({ snapshot, id }) => globalId('Section', snapshot.plan.id, id),
    }),
    key: t.exposeString('id', { description: '在计划内的编号。Its key within the plan.' }),
    code: t.exposeString('code', {
      description: '报告的章节号，如四(五)。The section number in the report, such as 四(五).',
    }),
    title: t.expose('title', { type: TextRef, description: '标题。Title.' }),
    ordinal: t.exposeInt('ordinal', { description: '顺序。Its place in the plan.' }),
    figures: t.field({
      type: FiguresRef,
      nullable: true,
      description: '本板块的数字。Its figures.',
      resolve: async ({ snapshot, id }) => {
        const overview = await snapshot.read.overview();
        const row = overview?.sections.find(({ section }) => section === id);
        return row ? seen(snapshot, row.figures) : null;
      },
    }),
    measures: t.field({
      type: MeasureConnectionRef,
      description: '本板块的举措。Its measures.',
      args: listArgs,
      resolve: ({ snapshot, id }, args) => measureListBelow(snapshot, 'section', id, args),
    }),
  }),
});
