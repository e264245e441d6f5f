/** Why a channel did not take a message, in words that are safe to keep for ever: no addresses of robots, no secrets. */

import { cleanText, cutText } from '@duban/domain';

export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  /** Trying again would get the same answer. */
  readonly final: boolean;

  constructor(reason: string, final = false, options?: ErrorOptions) {
    super(reason, options);
    this.final = final;
  }
}

/** Code units of a reason that is kept. */
const MAX_REASON_CHARS = 200;

/** What another server said, as one short line that the log can hold. */
export const reasonOf = (text: string): string =>
  cutText(cleanText(text).replace(/\s+/g, ' ').trim(), MAX_REASON_CHARS);
