/** Commands whose outcome is unknown: an error that says so, and how to try again without doing anything twice. */

import { UnavailableError } from '../kernel/ports.ts';
import { toTryAgain } from '../kernel/problem.ts';

/** @throws the `UNAVAILABLE` problem where a part of Duban did not answer. */
export const reaching = async <T>(commandId: string, ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UnavailableError) throw unavailable(commandId, error.standstill);
    throw error;
  }
};

export const unavailable = (commandId: string, standstill: UnavailableError['standstill'] = null) =>
  toTryAgain(
    'UNAVAILABLE',
    standstill
      ? {
          zh: `无法确认命令是否已执行：流程已停住（${standstill.zh}），请联系系统管理员恢复，再以同一命令编号重试，不会重复执行`,
          en: `It is not known whether the command was carried out, because its workflow is stuck (${standstill.en}): let the operator run duban recover, then try again with the same commandId (${commandId}), it will not be done twice`,
        }
      : {
          zh: `暂时无法确认命令是否已执行，请稍后以同一命令编号重试，不会重复执行`,
          en: `It is not known whether the command was carried out: try again with the same commandId (${commandId}), it will not be done twice`,
        },
    1,
    { commandId, retry: 'SAME_COMMAND_ID' },
  );
