import { expect, test } from 'vitest';
import { PART_BYTES, type PartAnswer, sendParts } from './send-parts.ts';

const FILE = { sha256: 'ab', size: 3, type: 'application/pdf', name: '认定文件.pdf' };
const SIZE = PART_BYTES * 2 + 100;
const BROKEN = { kind: 'later', words: { zh: '中断' } } as const;

/** A server that keeps what arrives; `faults` are answered in its place, by the number of the question. */
const server = (faults: Readonly<Record<number, PartAnswer>> = {}, arrived = 0) => {
  const asked: (readonly [number, number])[] = [];
  let held = arrived;
  const ask = async (from: number, to: number): Promise<PartAnswer> => {
    asked.push([from, to]);
    const fault = faults[asked.length];
    if (fault) return fault;
    if (from !== held) return { kind: 'more', offset: held };
    held = to;
    return held === SIZE ? { kind: 'complete', file: FILE } : { kind: 'more', offset: held };
  };
  return { ask, asked };
};
const send = (ask: (from: number, to: number) => Promise<PartAnswer>, isStopped = () => false) => {
  const progress: number[] = [];
  const pauses: number[] = [];
  const pause = async (attempt: number) => void pauses.push(attempt);
  const sent = sendParts({ size: SIZE, ask, pause, isStopped, onProgress: (bytes) => progress.push(bytes) });
  return sent.then((outcome) => ({ outcome, progress, pauses }));
};

test('a file is sent in parts, one after the other, until it is whole', async () => {
  const { ask, asked } = server();
  const { outcome, progress } = await send(ask);
  expect(outcome).toEqual({ kind: 'complete', file: FILE });
  expect(asked).toEqual([
    [0, PART_BYTES],
    [PART_BYTES, PART_BYTES * 2],
    [PART_BYTES * 2, SIZE],
  ]);
  expect(progress).toEqual([PART_BYTES, PART_BYTES * 2]);
});

test('a file of which a part has arrived before goes on where that ends', async () => {
  const { ask, asked } = server({}, PART_BYTES);
  expect((await send(ask)).outcome.kind).toBe('complete');
  expect(asked.map(([from]) => from)).toEqual([0, PART_BYTES, PART_BYTES * 2]);
});

test('a broken line is waited for, longer each time, and the same part is sent again', async () => {
  const { ask, asked } = server({ 2: BROKEN, 3: BROKEN });
  const { outcome, pauses } = await send(ask);
  expect(outcome.kind).toBe('complete');
  expect(pauses).toEqual([1, 2]);
  expect(asked.map(([from]) => from)).toEqual([0, PART_BYTES, PART_BYTES, PART_BYTES, PART_BYTES * 2]);
});

test('a refusal ends the upload in the words of the server', async () => {
  const refused = { kind: 'refused', words: { zh: '文件是空的', en: 'The file is empty' } } as const;
  const { ask, asked } = server({ 1: refused });
  expect((await send(ask)).outcome).toEqual(refused);
  expect(asked).toHaveLength(1);
});

test('an upload that nobody wants any more asks nothing further', async () => {
  const { ask, asked } = server();
  expect((await send(ask, () => asked.length >= 1)).outcome).toEqual({ kind: 'stopped' });
  expect(asked).toHaveLength(1);
});
