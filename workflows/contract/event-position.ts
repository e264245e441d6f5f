/** An event is located in two ways: by its version in its stream, and by its position in the plan's log. */

/** The version in the stream and the position in the plan's log; usually of the last event of a command. */
export type EventPosition = { readonly version: number; readonly position: number };
