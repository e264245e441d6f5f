import { expect, test } from 'vitest';
import { asStartError, StartError } from './start-error.ts';

const coded = (code: string, path?: string) => Object.assign(new Error(`${code}: something`), { code, path });

test('a full disk is reported, whether the system or a program found it', () => {
  for (const error of [coded('ENOSPC', '/data'), new Error('could not write: No space left on device')]) {
    const shown = asStartError(error);
    expect(shown).toBeInstanceOf(StartError);
    expect(String(shown)).toContain('The disk is full');
    expect(String(shown)).toContain('DUBAN_DATA_DIR=');
  }
});

test('a file without write permission is named, with what to do', () => {
  expect(String(asStartError(coded('EACCES', '/data/state.json')))).toContain('/data/state.json may not be written');
});

test('an unexpected error is returned unchanged', () => {
  const error = new TypeError('undefined is not a function');
  expect(asStartError(error)).toBe(error);
});

test('the output of a program is shown between the error and what to do', () => {
  const { message } = new StartError('It fails.', ['Do this'], { details: ['it said so'] });
  expect(message).toBe('It fails.\n      it said so\n  → Do this');
});
