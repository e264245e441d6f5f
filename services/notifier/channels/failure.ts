/** Why a channel did not take a message, in words that are safe to keep for ever: no addresses of robots, no secrets. */

export class ChannelFailure extends Error {
  override readonly name = 'ChannelFailure';
  /** Trying again would get the same answer. */
  readonly final: boolean;

  constructor(reason: string, final = false, options?: ErrorOptions) {
    super(reason, options);
    this.final = final;
  }
}

const LONGEST_REASON = 200;

/** One line, short, of characters that the log can hold. */
export const reasonOf = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
