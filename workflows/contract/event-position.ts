/** An event is located twice: by its version in its stream, and by its position in the plan's log. */

/** The version in its stream and the position in the plan's log of an event, as a rule a command's last one. */
export type EventPosition = { readonly version: number; readonly position: number };
