/** What the HTTP server says of each request to whoever answers it; another way in may know less. */

export type Incoming = {
  readonly requestId: string;
  /** Where it came from, as far as this process can see. */
  readonly address?: string;
  /** Aborted when its connection is gone. */
  readonly gone?: AbortSignal;
  /** Called when the answer has begun as a stream, which has a place of its own. */
  readonly streams?: () => void;
  /**
   * What the questions of one request have cost so far, and how many bytes their answers have: a batch is one request.
   * Without it the answer says nothing of costs.
   */
  readonly tally?: { cost: number; bytes: number };
};
