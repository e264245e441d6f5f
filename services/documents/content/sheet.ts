/** A paper without letterhead, number, addressees and signature: a title and what stands below it. */

import type { Block, Paper } from '../paper/paper.ts';
import { entitled, proofOf, type Source } from './source.ts';

type Sheet = { readonly title: string; readonly body: readonly Block[]; readonly note?: string };

export const sheetOf = async (source: Source, { title, body, note }: Sheet): Promise<Paper> => ({
  form: 'sheet',
  banner: '',
  number: null,
  ...entitled(source, title),
  addressees: [],
  body,
  annexes: [],
  attendance: [],
  signature: null,
  note: note ?? null,
  imprint: null,
  proof: await proofOf(source),
});
