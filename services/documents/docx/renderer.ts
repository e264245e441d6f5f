/** Renders papers in a thread of its own with bounded memory; a bounded number waits for it. */

import { Worker } from 'node:worker_threads';
import type { Paper } from '../paper/paper.ts';
import type { Rendered } from './render-worker.ts';

/** So many papers are rendered or wait already; nothing was done, and a moment later there may be room. */
export class TooManyPapersError extends Error {
  override readonly name = 'TooManyPapersError';
}

export type Renderer = {
  /** A file of Word; `template`: of the head, for a paper that names one. @throws TooManyPapersError */
  render(paper: Paper, template?: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** Papers rendered or waiting at once. */
const MAX_PAPERS = 16;
/** Megabytes; the task book of a unit with 40 measures needs less than a quarter of it. */
const MAX_MEMORY_MB = 512;

type Waiting = { readonly resolve: (file: Uint8Array) => void; readonly reject: (error: Error) => void };

/** The thread starts with the first paper, and anew after it died. */
export const openRenderer = (): Renderer => {
  const waiting = new Map<number, Waiting>();
  let next = 1;
  let worker: Worker | null = null;

  const fail = (error: Error): void => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./render-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    started.unref();
    started.on('message', ({ id, file, error }: Rendered) => {
      const found = waiting.get(id);
      waiting.delete(id);
      if (file) found?.resolve(file);
      else found?.reject(new Error(`The paper could not be rendered: ${error}`));
    });
    started.on('error', fail);
    started.on('exit', () => {
      if (worker === started) fail(new Error('The thread that renders papers has ended'));
    });
    return started;
  };
  return {
    render: (paper, template) =>
      new Promise((resolve, reject) => {
        if (waiting.size >= MAX_PAPERS) return reject(new TooManyPapersError('Too many papers are being rendered'));
        const id = next;
        next += 1;
        waiting.set(id, { resolve, reject });
        worker ??= start();
        worker.postMessage({ id, paper, template });
      }),
    close: async () => {
      const running = worker;
      worker = null;
      await running?.terminate();
    },
  };
};
