/** The format of the recorded messages between gateway and worker of a released version. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '@duban/domain';

/** As it went to Temporal; `start` where the workflow is begun by it. A `view` is an update that is refused with the view. */
export type Sent = {
  readonly kind: 'update' | 'view';
  readonly taskQueue: string;
  readonly workflow: string;
  readonly name: string;
  readonly args: readonly unknown[];
  readonly start?: { readonly type: string; readonly args: readonly unknown[] };
};

/** What came back: a receipt or a view, or the refusal. */
export type Answer = { readonly value: unknown } | { readonly refusal: Refusal };
export type Exchange = { readonly sent: Sent; readonly answer: Answer };

export type WireRecord = {
  readonly plan: string;
  /** When plan time began to go at real pace; a test replaces it by its own present. */
  readonly realEpoch: string;
  /** In the order in which they were sent, from an empty log on. */
  readonly exchanges: readonly Exchange[];
  /** The gateway's judgements of commands against a received state, without sending them. */
  readonly judged: { readonly commands: readonly unknown[]; readonly judgements: readonly unknown[] };
};

/** A file for each release, recorded by `node test/replay/record-wire.ts`; none is changed once its release is out. */
export const WIRE = join(import.meta.dirname, 'wire');

export const wireRecords = (): readonly (readonly [string, WireRecord])[] =>
  readdirSync(WIRE)
    .filter((name) => name.endsWith('.golden.json'))
    .map((name) => [name, begunNow(readFileSync(join(WIRE, name), 'utf8'))] as const);

/** Shifts the clock so that each date is reached as it was when the record was made. */
const begunNow = (text: string): WireRecord => {
  const { realEpoch } = JSON.parse(text) as WireRecord;
  return JSON.parse(text.replaceAll(realEpoch, new Date().toISOString())) as WireRecord;
};
