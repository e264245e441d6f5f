/** The wall chart on paper as of the moment shown, drawn as a picture. */

import { type DrawnChart, drawWallChart, NothingToDrawError } from '@duban/documents';
import { builder } from '../builder.ts';
import { badInput } from '../kernel/problem.ts';
import { PlanRef } from '../refs.ts';

const WallChartRef = builder.objectRef<DrawnChart>('WallChart').implement({
  description: '作战图。The wall chart as a picture.',
  fields: (t) => ({
    title: t.exposeString('title', { description: '标题。Its title.' }),
    fileName: t.exposeString('fileName', { description: '文件名。The name of its file.' }),
    svg: t.exposeString('svg', { description: '矢量图全文。The picture, an SVG document.' }),
    shows: t.expose('position', {
      type: 'Position',
      description: '数据所取的日志位置。The log position from which its figures are taken.',
    }),
    today: t.expose('today', { type: 'CivilDate', description: '数据所示之日。The day that it shows.' }),
  }),
});

builder.objectField(PlanRef, 'wallChart', (t) =>
  t.field({
    type: WallChartRef,
    description: '绘制作战图。Draws the wall chart.',
    resolve: async ({ plan, position, today }, _, { reads }) => {
      try {
        return await drawWallChart({ reads: reads(), plan, position, today });
      } catch (error) {
        if (!(error instanceof NothingToDrawError)) throw error;
        throw badInput('asOf', { zh: `无可绘制的内容：${error.message}`, en: 'shows nothing to be drawn' });
      }
    },
  }),
);
