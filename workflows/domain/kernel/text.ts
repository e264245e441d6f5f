/** A text for users: Chinese, with English where it was written. */

/** `zh` is always present; `en` may be missing in a plan that is written in Chinese only. */
export type Text = { readonly zh: string; readonly en?: string };
