/** What a user reads: Chinese, with English beside it where one was written. */

/** `zh` is always present; `en` may be missing in a plan that is written in Chinese only. */
export type Text = { readonly zh: string; readonly en?: string };
