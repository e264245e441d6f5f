/** How much of an uploaded file is read at most. */

/** Of the file as it is uploaded; a form of 2,000 rows has 200,000. */
export const MAX_FILE_BYTES = 10_000_000;
/** Of its parts, unpacked, together; those that are not read count as they are declared. */
export const MAX_UNPACKED_BYTES = 32_000_000;
/** Parts of the package. */
export const MAX_PARTS = 1_000;
export const MAX_SHEETS = 30;
/** The highest row and column that a cell may stand in, so that what is read is no larger than this rectangle. */
export const MAX_ROW = 10_000;
export const MAX_COLUMN = 128;
export const MAX_MERGES = 20_000;
