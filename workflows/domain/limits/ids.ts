/** The format of ids: a-z, 0-9 and hyphens, short enough that every name made of them can be stored. */

import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

/** "public-toilets". */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** "new-lane--length": the id of a drafted measure, and the key of a target within it. */
const TARGET_ID = /^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/;
/** A slash is reserved for Duban's own ids, so that no client takes the command id of a future deadline. */
const GIVEN_COMMAND_ID = /^[\w.:-]+$/;
const COMMAND_ID = /^[\w.:/-]+$/;

const isId = (id: unknown): id is string => typeof id === 'string' && id.length <= LIMITS.id && ID_PATTERN.test(id);

export const ID_REASON = `must be kebab-case (a-z, 0-9 and hyphens), at most ${LIMITS.id} characters`;
export const ID_REASON_ZH = `须为小写字母、数字和连字符，不超过${LIMITS.id}个字符`;

export const idFault = (field: string, id: unknown): InputFault | null =>
  isId(id) ? null : inputFault(field, ID_REASON, ID_REASON_ZH);

export const targetIdFault = (field: string, id: string): InputFault | null =>
  id.length <= LIMITS.targetId && TARGET_ID.test(id) ? null : inputFault(field, ID_REASON, ID_REASON_ZH);

/** The id of a drafted target. Ids of measures contain no double hyphen, so two measures never produce the same one. */
export const draftedTargetId = (measure: string, key: string): string => `${measure}--${key}`;

/** A command id that a client may give. */
export const isGivenCommandId = (id: unknown): id is string =>
  typeof id === 'string' && id.length <= LIMITS.commandId && GIVEN_COMMAND_ID.test(id);

/** A command id of a client or of Duban itself. */
export const isCommandId = (id: unknown): id is string =>
  typeof id === 'string' && id.length <= LIMITS.commandId && COMMAND_ID.test(id);

/** A name made of characters that the database can store. */
export const isActorName = (name: unknown): name is string =>
  typeof name === 'string' &&
  name !== '' &&
  name.length <= LIMITS.actorName &&
  name.isWellFormed() &&
  !/\p{Cc}/u.test(name);

/** Whether anything can be stored under that name. */
export const isStorableName = (name: string): boolean => name !== '' && name.length <= LIMITS.storedName;
