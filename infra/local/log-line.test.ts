import { expect, test } from 'vitest';
import { readable } from './log-line.ts';

test('a JSON line of a service is shown as its message with its facts', () => {
  const line =
    '{"level":"info","time":"2026-01-01T00:00:00Z","service":"worker","taskQueue":"duban","n":2,"msg":"ready"}';
  expect(readable(line)).toBe('ready (taskQueue=duban n=2)');
});

test('a warning says that it is one, and why', () => {
  expect(readable('{"level":"warn","msg":"lost a connection","err":{"type":"Error","message":"reset"}}')).toBe(
    'warning: lost a connection: reset',
  );
});

test('any other line is shown as it is', () => {
  expect(readable('Segmentation fault')).toBe('Segmentation fault');
  expect(readable('{"level":')).toBe('{"level":');
});
