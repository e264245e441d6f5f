/** `duban projector skip`: lets the projection of a plan continue past an event at which it has halted. */

import { userInfo } from 'node:os';
import { skipEvent } from '@duban/projector';
import { FAULT_WORDS } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { Command, InvalidArgumentError } from 'commander';
import { configOf } from './target.ts';

type Options = { readonly position: number; readonly reason: string; readonly by?: string };

/** The stored reason is a note, not a document. */
const MAX_REASON_CHARS = 500;

export const projectorCommand = (): Command =>
  new Command('projector').description('读模型投影 · the projection of events into read models').addCommand(
    new Command('skip')
      .description('跳过一个无法投影的事件，使该计划继续 · skip the event at which the projection of a plan has halted')
      .argument('<plan>', 'id of the plan')
      .requiredOption('--position <n>', 'position of that event (see duban status)', position)
      .requiredOption('--reason <text>', 'reason, recorded', reason)
      .option('--by <name>', 'who decides it, recorded (default: the current user)', reason)
      .addHelpText(
        'after',
        '\nRefused if the event can be projected. Every answer about the plan names the skipped event until a\n' +
          'version that can project it has rebuilt the read models. 重建后能够投影的，缺口自动补上。',
      )
      .action(async (plan: string, options: Options) => {
        const { url } = configOf(['database']).database;
        const applicationName = 'duban projector skip';
        const projector = await openDatabase<unknown>(url, { role: 'duban_projector', poolSize: 2, applicationName });
        try {
          const operator = await openDatabase(url, { role: 'duban_operator', poolSize: 1, applicationName });
          try {
            const by = options.by ?? userInfo().username;
            const {
              code,
              cause,
              stream,
              type,
              position: at,
            } = await skipEvent({
              ...options,
              projector,
              operator,
              plan,
              by,
            });
            const event = type === null ? 'no event' : `${type} in ${stream}`;
            process.stdout.write(
              `${plan}: the event at position ${at} (${event}) was skipped: ${cause}.\n` +
                `第${at}号事件已跳过（${FAULT_WORDS[code].zh}），已记录。\n`,
            );
          } finally {
            await operator.close();
          }
        } finally {
          await projector.close();
        }
      }),
  );

const position = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('must be a whole number from 1');
  return value;
};

const reason = (text: string): string => {
  const value = text.trim().normalize('NFC');
  if (value === '') throw new InvalidArgumentError('must not be empty');
  if (value.length > MAX_REASON_CHARS) throw new InvalidArgumentError(`must be ${MAX_REASON_CHARS} characters at most`);
  if (/\p{Cc}/u.test(value) || !value.isWellFormed())
    throw new InvalidArgumentError('must not contain control characters or unpaired surrogates');
  return value;
};
