/** Derives the id of the command that passes a deadline: the id of the deadline, shortened if it is too long. */

import { textDigest } from '@duban/domain';

/** The longest command id that the event store accepts, in characters. */
const MAX_COMMAND_ID_CHARS = 300;
/** The part of a longer id that is kept, in characters, so that the deadline can be recognized in the log. */
const KEPT_PREFIX_CHARS = 200;

/**
 * Deterministic, because a deadline that is passed again must have the same command id. Deadline ids from before their
 * length was limited may be longer than the store accepts.
 */
export const deadlineCommandId = (id: string): string =>
  id.length <= MAX_COMMAND_ID_CHARS ? id : `${id.slice(0, KEPT_PREFIX_CHARS)}~${textDigest(id)}~${id.length}`;
