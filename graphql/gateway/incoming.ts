/** What the HTTP server says of each request to whoever answers it. */

export type Incoming = {
  readonly requestId: string;
  /** Where it came from, as far as this process can see. */
  readonly address: string;
  /** Aborted when its connection is gone. */
  readonly gone: AbortSignal;
  /** What the questions of one request have cost so far: a batch is one request. */
  readonly tally: { cost: number };
};
