/** A paper with one of everything, for the tests of the renderer. */

import type { Paper } from '../paper/paper.ts';

const TEXT =
  '今年以来，各责任单位认真落实计划要求，主动对标对表，各项工作总体有序推进，但仍有部分举措进展滞后，须引起高度重视。';

export const examplePaper = (fields: Partial<Paper> = {}): Paper => ({
  form: 'document',
  banner: '青山区人民政府督查室文件',
  number: '〔2023〕　　号',
  title: '关于2023年6月份重点工作进展情况的通报',
  addressees: ['各街道办事处', '区政府有关部门'],
  body: [
    { kind: 'paragraph', text: TEXT },
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'heading', level: 2, text: '（一）主要目标' },
    { kind: 'paragraph', lead: '区教育局。', text: TEXT },
  ],
  annexes: [
    {
      title: '逾期未办结的节点',
      body: [
        {
          kind: 'table',
          caption: '截至6月30日',
          columns: [
            { title: '序号', share: 1, align: 'center' },
            { title: '举措', share: 5 },
          ],
          rows: [
            ['1', '新建学校<2所>&扩建1所'],
            ['2', '一行\n又一行'],
          ],
        },
      ],
    },
    {
      title: '任务书',
      body: [
        {
          kind: 'form',
          rows: [
            [{ label: '举措', lines: ['新建学校'] }],
            [
              { label: '牵头单位', lines: ['区教育局'] },
              { label: '配合单位', lines: [] },
            ],
          ],
        },
      ],
    },
  ],
  attendance: [],
  signature: { by: '青山区人民政府督查室', on: '2023-07-03' },
  note: '此件公开发布',
  imprint: { copies: ['区委办公室', '区人大常委会办公室'], by: '青山区人民政府督查室', on: '2023-07-03' },
  proof: { position: 812, hash: '0123456789abcdef'.repeat(4) },
  ...fields,
});
