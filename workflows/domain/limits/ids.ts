/** How ids are written: a-z, 0-9 and hyphens, short enough that every name made of them fits where it is stored. */

import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

/** "public-toilets". */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** "new-lane--length": the id of a drafted measure, and the key of a target within it. */
const TARGET_ID = /^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/;
/** Printable; a slash stands only in Duban's own, so that nobody takes the id under which a deadline will pass. */
const GIVEN_COMMAND_ID = /^[\w.:-]+$/;
const COMMAND_ID = /^[\w.:/-]+$/;

export const isId = (id: unknown): id is string =>
  typeof id === 'string' && id.length <= LIMITS.id && ID_PATTERN.test(id);

export const ID_REASON = `must be kebab-case (a-z, 0-9 and hyphens), at most ${LIMITS.id} characters`;
export const ID_REASON_ZH = `须为小写字母、数字和连字符，不超过${LIMITS.id}个字符`;

export const idFault = (field: string, id: unknown): InputFault | null =>
  isId(id) ? null : inputFault(field, ID_REASON, ID_REASON_ZH);

export const targetIdFault = (field: string, id: string): InputFault | null =>
  id.length <= LIMITS.targetId && TARGET_ID.test(id) ? null : inputFault(field, ID_REASON, ID_REASON_ZH);

/** The id of a drafted target; its measure's holds no double hyphen, so no two measures make the same. */
export const draftedTargetId = (measure: string, key: string): string => `${measure}--${key}`;

/** As a caller gives it. */
export const isGivenCommandId = (id: unknown): id is string =>
  typeof id === 'string' && id.length <= LIMITS.commandId && GIVEN_COMMAND_ID.test(id);

/** As a caller or Duban itself gives it. */
export const isCommandId = (id: unknown): id is string =>
  typeof id === 'string' && id.length <= LIMITS.commandId && COMMAND_ID.test(id);

/** Of characters that a database and a log can hold. */
export const isActorName = (name: unknown): name is string =>
  typeof name === 'string' &&
  name !== '' &&
  name.length <= LIMITS.actorName &&
  name.isWellFormed() &&
  !/\p{Cc}/u.test(name);

/** Whether anything can be stored under that name. */
export const isStorableName = (name: string): boolean => name !== '' && name.length <= LIMITS.storedName;
