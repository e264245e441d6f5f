/** Makes a file of Word byte-equal whenever it is written: the times in it and in its archive are fixed. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first that a zip archive can hold. */
const ARCHIVE_TIME = new Date(1980, 0, 1);
const CORE = 'docProps/core.xml';
/** created, modified. */
const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** `time`: an ISO instant that stands for the time at which the paper was written. */
export const withFixedTimes = (file: Uint8Array, time: string): Uint8Array => {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(file)))
    parts[name] = name === CORE ? strToU8(strFromU8(bytes).replace(TIMES, `$1${time}`)) : bytes;
  return zipSync(parts, { mtime: ARCHIVE_TIME, level: 6 });
};
