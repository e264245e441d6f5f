import { expect, test } from 'vitest';
import type { ChosenFile } from './chosen-file.ts';
import type { PartAnswer } from './send-parts.ts';
import { createUploadQueue } from './upload-queue.ts';

const file = (upload: string): ChosenFile => ({ upload, name: `${upload}.pdf`, size: 3, changed: 0, sha256: null });
const CONTENT = new Blob(['abc']);

/** Answers when the test says so. */
const controlled = () => {
  const waiting: { readonly upload: string; readonly answer: (answer: PartAnswer) => void }[] = [];
  const abandoned: string[] = [];
  const queue = createUploadQueue({
    send: (_plan, { upload }) => new Promise((answer) => waiting.push({ upload, answer })),
    abandon: async (_plan, { upload }) => void abandoned.push(upload),
  });
  const answer = async (given: PartAnswer): Promise<void> => {
    waiting.shift()?.answer(given);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { queue, answer, asked: () => waiting.map(({ upload }) => upload), abandoned };
};
const complete = (name: string): PartAnswer => ({
  kind: 'complete',
  file: { sha256: name, size: 3, type: 'application/pdf', name },
});

test('files are uploaded one after the other, and each state is told', async () => {
  const { queue, answer, asked } = controlled();
  let changes = 0;
  const stop = queue.subscribe(() => {
    changes += 1;
  });
  queue.add('plan', file('a'), CONTENT);
  queue.add('plan', file('b'), CONTENT);
  queue.add('plan', file('a'), CONTENT);
  expect(asked()).toEqual(['a']);
  expect([queue.stateOf('a')?.kind, queue.stateOf('b')?.kind, queue.stateOf('c')]).toEqual(['sending', 'queued', null]);
  await answer(complete('a'));
  expect(queue.stateOf('a')).toMatchObject({ kind: 'done', file: { sha256: 'a' } });
  expect(asked()).toEqual(['b']);
  expect(changes).toBe(queue.version());
  stop();
});

test('a refused file does not hold up the next, and begins again when it is tried again', async () => {
  const { queue, answer, asked } = controlled();
  queue.add('plan', file('a'), CONTENT);
  queue.add('plan', file('b'), CONTENT);
  await answer({ kind: 'refused', words: { zh: '文件是空的' } });
  expect(queue.stateOf('a')).toEqual({ kind: 'refused', words: { zh: '文件是空的' } });
  await answer(complete('b'));
  queue.retry('a');
  expect(asked()).toEqual(['a']);
  await answer(complete('a'));
  expect(queue.stateOf('a')?.kind).toBe('done');
});

test('a file that is taken back while it is sent is forgotten, at the server too, and the next begins', async () => {
  const { queue, answer, asked, abandoned } = controlled();
  queue.add('plan', file('a'), CONTENT);
  queue.add('plan', file('b'), CONTENT);
  queue.remove('a');
  expect(queue.stateOf('a')).toBeNull();
  await answer({ kind: 'more', offset: 1 });
  expect(abandoned).toEqual(['a']);
  expect(asked()).toEqual(['b']);
});

test('a line that is waited for is tried at once when somebody says so', async () => {
  const { queue, answer, asked } = controlled();
  queue.add('plan', file('a'), CONTENT);
  await answer({ kind: 'later', words: { zh: '中断' } });
  expect(queue.stateOf('a')).toEqual({ kind: 'sending', sent: 0, waits: { zh: '中断' } });
  expect(asked()).toEqual([]);
  queue.retry('a');
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(asked()).toEqual(['a']);
  await answer(complete('a'));
});
