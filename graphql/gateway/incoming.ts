/** What the HTTP server says of each request to whoever answers it; another way in may know less. */

export type Incoming = {
  readonly requestId: string;
  /** Where it came from, as far as this process can see. */
  readonly address?: string;
  /** Aborted when its connection is gone. */
  readonly gone?: AbortSignal;
  /** What the questions of one request have cost so far: a batch is one request. Without it the answer says nothing of costs. */
  readonly tally?: { cost: number };
};
