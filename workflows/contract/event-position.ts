/** Where an event stands in the log. */

/** Version of the stream and position in the plan's log of the command's last event. */
export type Place = { readonly version: number; readonly position: number };
