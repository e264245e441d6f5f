/** The thread that renders papers, one after the other: a long one takes a second in which nothing else could be served. */

import { parentPort } from 'node:worker_threads';
import type { Paper } from '../paper/paper.ts';
import { renderDocx } from './render.ts';

/** `error`: the message, where the paper could not be rendered. */
export type Rendered = { readonly id: number; readonly file?: Uint8Array; readonly error?: string };

type Asked = { readonly id: number; readonly paper: Paper; readonly template?: Uint8Array };

parentPort?.on('message', async ({ id, paper, template }: Asked) => {
  try {
    parentPort?.postMessage({ id, file: await renderDocx(paper, template) } satisfies Rendered);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies Rendered);
  }
});
