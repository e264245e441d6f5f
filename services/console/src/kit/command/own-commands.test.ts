import { expect, test } from 'vitest';
import { isOwnCommand, noteOwnCommands } from './own-commands.ts';

test('the commands of this window are those of the inputs that it sent, with the rows of a bulk command', () => {
  noteOwnCommands({
    commandId: 'all',
    rows: [
      { measure: 'm1', commandId: 'row' },
      { measure: 'm2', commandId: null },
    ],
  });
  expect(['all', 'row', 'of another window', 'm1'].map(isOwnCommand)).toEqual([true, true, false, false]);
});
