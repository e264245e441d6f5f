/** A paper with one of everything that a text can hold, set into a template before that is accepted. */

import type { Paper } from '@duban/documents';

export const TRIAL_PAPER: Paper = {
  form: 'document',
  banner: '某区人民政府督查室',
  number: '某政督〔2023〕1号',
  title: '关于重点工作进展情况的通报',
  addressees: ['各责任单位'],
  body: [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    { kind: 'paragraph', text: '各项工作总体有序推进。' },
  ],
  annexes: [
    {
      title: '逾期未办结的节点',
      body: [{ kind: 'table', columns: [{ title: '举措', share: 1 }], rows: [['新建学校']] }],
    },
  ],
  attendance: [],
  signature: { by: '某区人民政府督查室', on: '2023-07-03' },
  note: null,
  imprint: { copies: ['区委办公室'], by: '某区人民政府督查室', on: '2023-07-04' },
  proof: { position: 1, hash: '0'.repeat(64) },
  head: '0'.repeat(64),
  signer: '区长',
};
