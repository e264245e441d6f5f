/** Posts a letter to a receiver; it counts as sent only when the response confirms that it was accepted. */

import type { Webhook } from '../contacts.ts';
import type { Letter } from '../letter/letter.ts';
import { ChannelError, reasonOf } from './failure.ts';
import { FORMATS } from './robots.ts';

const REQUEST_TIMEOUT_MS = 15_000;
/** HTTP 410 Gone: the receiver is removed permanently. */
const HTTP_GONE = 410;

/** Throws `ChannelError`. */
export const postWebhook = async (letter: Letter, webhook: Webhook): Promise<void> => {
  const format = FORMATS[webhook.kind];
  const { url, headers, body } = format.request(letter, webhook, Date.now());
  const { status, text } = await postJson(url, headers, body);
  if (status < 200 || status > 299) throw new ChannelError(`HTTP ${status}`, status === HTTP_GONE);
  const refusal = format.refusal(parsed(text));
  if (refusal !== null) throw new ChannelError(reasonOf(refusal));
};

const postJson = async (url: string, headers: Readonly<Record<string, string>>, body: string) => {
  try {
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    // A redirect would send the signed message to another host.
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    // The message of the error may quote the URL, which contains a robot's key.
    const { name, cause } = error as Error & { cause?: { code?: string } };
    throw new ChannelError(reasonOf(cause?.code ?? name), false, { cause: error });
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
