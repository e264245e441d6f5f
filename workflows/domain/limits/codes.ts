/** The format of a measure's printed code: numbers of the report's section, a hyphen, and a number within it. */

import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

/** "4.5-03", "3-01". */
export const CODE_PATTERN = /^\d{1,2}(\.\d{1,2}){0,2}-\d{2,3}$/;

export const CODE_REASON = 'must be like "4.5-03"';

/** Converts full-width characters to half width and trims blanks: "４．５－03 " is "4.5-03". */
export const normalizeCode = (code: string): string => code.normalize('NFKC').trim();

export const codeFault = (field: string, code: string): InputFault | null =>
  code.length <= LIMITS.code && CODE_PATTERN.test(code) ? null : inputFault(field, CODE_REASON, '须形如4.5-03');
