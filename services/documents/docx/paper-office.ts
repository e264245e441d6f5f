/** Turns official papers into files of the file store. */

import type { FileStore } from '@duban/files';
import type { Paper } from '../paper/paper.ts';
import { openRenderer } from './renderer.ts';

type Options = {
  /** Where issued papers are kept. */
  readonly files: FileStore;
  /** Where people reach the gateway: issued papers print an address below it. */
  readonly publicUrl: string;
};

export type PaperOffice = {
  /** Renders the paper and keeps its file, once however often. `size` in bytes. @throws TooManyPapersError */
  keep(paper: Paper): Promise<{ readonly sha256: string; readonly size: number }>;
  /** An issued file; null where the store has none. @throws DamagedFileError where its bytes were altered */
  file(sha256: string): Promise<Uint8Array | null>;
  /** Keeps an office's template, once however often; it has been checked. */
  keepTemplate(template: Uint8Array): Promise<{ readonly sha256: string; readonly size: number }>;
  /** The address of the page on which anybody can verify an issued paper. */
  readonly page: string;
  close(): Promise<void>;
};

/** The bytes of the template that a paper names; undefined for the built-in head. @throws where the store lacks them */
export const templateOf = async (
  { head }: Pick<Paper, 'head'>,
  file: PaperOffice['file'],
): Promise<Uint8Array | undefined> => {
  if (head === undefined) return undefined;
  const template = await file(head);
  if (!template) throw new Error(`The file store lacks the template ${head} of a head`);
  return template;
};

/** With a renderer of its own, so that printing never keeps a paper from being issued. */
export const openPaperOffice = ({ files, publicUrl }: Options): PaperOffice => {
  const renderer = openRenderer();
  return {
    keep: async (paper) =>
      files.put(await renderer.render(paper, await templateOf(paper, (sha256) => files.get(sha256)))),
    file: (sha256) => files.get(sha256),
    keepTemplate: (template) => files.put(template),
    page: new URL('/verify', publicUrl).href,
    close: () => renderer.close(),
  };
};
