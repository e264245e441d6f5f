/** The table that somebody uploads as the body of a request, read in a thread with limits; what is wrong with it is answered. */

import { fileFault, type ReadBook, type TableWorkshop, TooManyTablesError } from '@duban/tables';
import { answerOverloaded, type FileExchange, type FileRefusal, refuse } from './file-route.ts';
import { bodyOf, MAX_BODY_BYTES } from './request-body.ts';

/** With 422 and the reason. */
export const refuseFile = (exchange: FileExchange, fault: FileRefusal): null => {
  refuse(exchange, 422, fault);
  return null;
};

/** Null where the file was refused, in which case that has been answered. */
export const uploadedBook = async (exchange: FileExchange, workshop: TableWorkshop): Promise<ReadBook | null> => {
  const file = bodyOf(exchange.request) ?? Buffer.alloc(0);
  if (file.length > MAX_BODY_BYTES) return refuseFile(exchange, fileFault('TOO_LARGE'));
  try {
    const book = await workshop.read(file);
    return 'code' in book ? refuseFile(exchange, book) : book;
  } catch (error) {
    if (!(error instanceof TooManyTablesError)) throw error;
    answerOverloaded(exchange.response, exchange.incoming);
    return null;
  }
};

/** A form of another plan than the address names. */
export const otherPlan = (plan: string): FileRefusal => ({
  code: 'OTHER_PLAN',
  zh: `此表属于另一计划（${plan}）`,
  en: `The form belongs to another plan (${plan})`,
});
