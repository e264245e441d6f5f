/** Turns papers into files of the file store, for the graph. */

import { openRenderer, TooManyPapersError } from '@duban/documents';
import { openFileStore } from '@duban/files';
import { type Ports, UnavailableError } from '@duban/schema';

type Options = {
  /** Directory of the file store. */
  readonly directory: string;
  /** Where people reach the gateway: issued papers print an address below it. */
  readonly publicUrl: string;
};

/** With a renderer of its own, so that printing never keeps a paper from being issued. */
export const openPaperOffice = async ({ directory, publicUrl }: Options) => {
  const files = await openFileStore(directory);
  const renderer = openRenderer();
  const papers: Ports['papers'] = {
    async keep(paper) {
      try {
        return await files.put(await renderer.render(paper));
      } catch (error) {
        if (error instanceof TooManyPapersError) throw new UnavailableError(error.message, { cause: error });
        throw error;
      }
    },
    file: (sha256) => files.get(sha256),
    page: new URL('/verify', publicUrl).href,
  };
  return { papers, close: () => renderer.close() };
};
