/** Which state of a plan is read: the present one, or the one as of a position of its log. */

/** `at` null is the present; a number is a position of the plan's log, whose event is included. */
export type At = { readonly plan: string; readonly at: number | null };
