/** The office that turns papers into files, as the graph knows it: a full one is a part of Duban that does not answer. */

import { openPaperOffice as openOffice, TooManyPapersError } from '@duban/documents';
import { type Ports, UnavailableError } from '@duban/schema';

/** As that of the documents. */
export const openPaperOffice = (options: Parameters<typeof openOffice>[0]) => {
  const office = openOffice(options);
  const papers: Ports['papers'] = {
    ...office,
    async keep(paper) {
      try {
        return await office.keep(paper);
      } catch (error) {
        if (error instanceof TooManyPapersError) throw new UnavailableError(error.message, { cause: error });
        throw error;
      }
    },
  };
  return { papers, close: () => office.close() };
};
