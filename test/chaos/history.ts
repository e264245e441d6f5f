/** The history of a run: what clients sent and what was answered, kept outside the system to check the log against. */

/** In milliseconds of the performance clock of the one process in which all clients run. */
export type Span = { readonly sentAt: number; readonly answeredAt: number };

export type Receipt = { readonly version: number; readonly position: number; readonly visible: boolean };

export type Answer =
  | {
      readonly kind: 'done';
      readonly receipt: Receipt;
      /** The measure as the answer itself shows it; null where it shows none. */
      readonly shown: { readonly version: number; readonly position: number } | null;
    }
  /** `askedAt`: when the attempt that was refused was sent; milliseconds since 1970. */
  | { readonly kind: 'refused'; readonly code: string; readonly askedAt: number };

export type CommandRecord = Span & {
  readonly client: string;
  readonly commandId: string;
  /** Key within the plan. */
  readonly measure: string;
  readonly name: string;
  /** A text that occurs in this command's event alone; null where the event holds no text. */
  readonly marker: string | null;
  /** Sent to both gateways at once. */
  readonly doubled: boolean;
  readonly attempts: number;
  /** One for each request that was answered; empty for a command without an answer. */
  readonly answers: readonly Answer[];
};

export type QueryRecord = Span & {
  readonly client: string;
  readonly measure: string;
  readonly version: number;
  /** The position of the plan's log up to which the answer shows it. */
  readonly position: number;
};

export type History = {
  readonly commands: CommandRecord[];
  readonly queries: QueryRecord[];
  /** Failed attempts by error code or kind of failure; each was retried. */
  readonly retries: Map<string, number>;
};

export const createHistory = (): History => ({ commands: [], queries: [], retries: new Map() });
