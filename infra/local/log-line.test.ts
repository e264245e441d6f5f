import { expect, test } from 'vitest';
import { shownOf } from './log-line.ts';

test('a warning is shown as its message with its fields', () => {
  const line = '{"level":"warn","time":"2026-01-01T00:00:00Z","service":"worker","queue":"duban","n":2,"msg":"slow"}';
  expect(shownOf(line)).toBe('warn: slow (queue=duban n=2)');
});

test('an error is shown with the message of its cause', () => {
  expect(shownOf('{"level":"error","msg":"lost a connection","err":{"type":"Error","message":"reset"}}')).toBe(
    'error: lost a connection: reset',
  );
});

test('an info entry is not shown', () => {
  expect(shownOf('{"level":"info","msg":"request","path":"/graphql"}')).toBeUndefined();
});

test('a line that is not a log entry is shown unchanged', () => {
  expect(shownOf('Segmentation fault')).toBe('Segmentation fault');
  expect(shownOf('{"level":')).toBe('{"level":');
});
