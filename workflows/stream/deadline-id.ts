/** The command id under which a deadline is passed: the deadline's own, or a shorter one that stands for it. */

import { textDigest } from '@duban/domain';

/** Characters that the store takes for a command id. */
const LONGEST = 300;
/** Characters of a long id that are kept, so that a reader of the log sees what it was. */
const KEPT = 200;

/** The same for the same deadline for ever. Ids from before they had a limit may be longer than the store takes. */
export const deadlineCommandId = (id: string): string =>
  id.length <= LONGEST ? id : `${id.slice(0, KEPT)}~${textDigest(id)}~${id.length}`;
