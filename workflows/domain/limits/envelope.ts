/** Checks the actor and the id of a command: both are stored with every event. */

import type { Actor } from '../kernel/actor.ts';
import { ROLES } from '../kernel/actor.ts';
import { type InputFault, inputFault } from './fault.ts';
import { isActorName, isCommandId, isGivenCommandId } from './ids.ts';
import { LIMITS } from './limits.ts';

export const commandIdFault = (commandId: unknown): InputFault | null =>
  isCommandId(commandId)
    ? null
    : inputFault(
        'commandId',
        `must be 1 to ${LIMITS.commandId} letters, digits or . _ : / -`,
        `须为1至${LIMITS.commandId}个字母、数字或 . _ : / - 字符`,
      );

export const givenCommandIdFault = (commandId: unknown): InputFault | null =>
  isGivenCommandId(commandId)
    ? null
    : inputFault(
        'commandId',
        `must be 1 to ${LIMITS.commandId} letters, digits or . _ : -`,
        `须为1至${LIMITS.commandId}个字母、数字或 . _ : - 字符`,
      );

export const actorFault = (actor: Actor | undefined): InputFault | null => {
  const isActor =
    isActorName(actor?.id) &&
    ROLES.includes(actor.role) &&
    [actor.unit, actor.leader].every((name) => name === null || name === undefined || isActorName(name));
  return isActor ? null : inputFault('actor', 'is not valid', '无效');
};
