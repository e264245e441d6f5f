/** An SMTP server that accepts mail for every address and stores it; nothing is forwarded. */

import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { MailStore } from './mail-store.ts';

export type Listening = { readonly port: number; close(): Promise<void> };

const MAX_MESSAGE_BYTES = 5 * 2 ** 20;

/** Listens on 127.0.0.1; port 0 for any free one. */
export const startSmtp = async (store: Pick<MailStore, 'add'>, port: number): Promise<Listening> => {
  const server = new SMTPServer({
    authOptional: true,
    // There is no certificate, so clients would refuse an offer of TLS.
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: MAX_MESSAGE_BYTES,
    logger: false,
    onData(stream, session, callback) {
      const keep = async () => {
        const { from, subject = '', date, text = '', html = '' } = await PostalMime.parse(await buffer(stream));
        for (const { address: recipient } of session.envelope.rcptTo)
          store.add({
            sender: from?.address ?? '',
            recipient,
            subject,
            date: date ?? new Date().toISOString(),
            text,
            html,
          });
      };
      keep().then(
        () => callback(),
        (error: Error) => callback(error),
      );
    },
  });
  const net = server.listen(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    net.once('listening', resolve);
    server.once('error', reject);
  });
  // A connection that the client aborts is no error of the mailbox.
  server.on('error', () => {});
  return {
    port: (net.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};
