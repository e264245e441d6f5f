/** Why a channel did not accept a message, in words that may be stored permanently: without webhook URLs or secrets. */

import { cleanText, cutText } from '@duban/domain';

export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  /** True when a retry would fail in the same way. */
  readonly final: boolean;

  constructor(reason: string, final = false, options?: ErrorOptions) {
    super(reason, options);
    this.final = final;
  }
}

/** UTF-16 code units of a stored reason. */
const MAX_REASON_CHARS = 200;

/** The reply of another server as one short line that can be stored in the event log. */
export const reasonOf = (text: string): string =>
  cutText(cleanText(text).replace(/\s+/g, ' ').trim(), MAX_REASON_CHARS);
