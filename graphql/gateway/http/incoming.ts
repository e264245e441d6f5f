/** What a transport (HTTP or WebSocket) tells the GraphQL layer about a request. */

export type Incoming = {
  readonly requestId: string;
  /** The client's address, as far as this process can see it. */
  readonly address?: string;
  /** Aborted when the connection is closed. */
  readonly gone?: AbortSignal;
  /** Called when a streamed answer begins: it then counts as a subscription and frees its request slot. */
  readonly streams?: () => void;
  /**
   * The cost and answer bytes of this request so far, over all operations of a batch. Without it the answer carries no
   * `extensions.cost`.
   */
  readonly tally?: { cost: number; bytes: number };
};
