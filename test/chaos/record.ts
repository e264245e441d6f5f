/** What clients were told, kept outside the system: whatever the system says later is held against it. */

/** By the performance clock of the one process in which all clients live, in milliseconds. */
export type Span = { readonly sentAt: number; readonly answeredAt: number };

export type Receipt = { readonly version: number; readonly position: number; readonly visible: boolean };

export type Answer =
  | {
      readonly kind: 'done';
      readonly receipt: Receipt;
      /** The measure as the answer itself shows it; null where it shows none. */
      readonly shown: { readonly version: number; readonly position: number } | null;
    }
  /** `askedAt`: when the asking that was refused went out, the last of several; milliseconds since 1970. */
  | { readonly kind: 'refused'; readonly code: string; readonly askedAt: number };

export type CommandRecord = Span & {
  readonly client: string;
  readonly commandId: string;
  /** Key within the plan. */
  readonly measure: string;
  readonly name: string;
  /** Stands in the event and nowhere else; null where the event has no room for words. */
  readonly marker: string | null;
  /** Sent to both gateways at once. */
  readonly doubled: boolean;
  readonly attempts: number;
  /** One for each time it was answered; none for a command that nobody answered. */
  readonly answers: readonly Answer[];
};

export type QueryRecord = Span & {
  readonly client: string;
  readonly measure: string;
  readonly version: number;
  /** Up to which the plan's log is shown. */
  readonly position: number;
};

export type Told = {
  readonly commands: CommandRecord[];
  readonly queries: QueryRecord[];
  /** Answers that settled nothing, by code or kind of failure: each was asked again. */
  readonly unsettled: Map<string, number>;
};

export const createRecord = (): Told => ({ commands: [], queries: [], unsettled: new Map() });
