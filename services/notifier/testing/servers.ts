/** A real mail server and a real webhook receiver for tests, on free ports, which can be told to refuse. */

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

type Received = { readonly to: string; readonly mail: Email };

export type MailServer = {
  readonly url: string;
  readonly mails: Received[];
  /** Answered to every mail instead of taking it, e.g. `450 busy`; null takes them. */
  refusal: { readonly code: number; readonly text: string } | null;
  close(): Promise<void>;
};

export const openMailServer = async (): Promise<MailServer> => {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo(_address, _session, callback) {
      const { refusal } = opened;
      callback(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, callback) {
      void text(stream).then(async (raw) => {
        const mail = await PostalMime.parse(raw);
        for (const { address: to } of session.envelope.rcptTo) mails.push({ to, mail });
        callback();
      });
    },
  });
  server.on('error', () => {});
  const net = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => net.once('listening', resolve));
  const opened: MailServer = {
    url: `smtp://127.0.0.1:${(net.address() as AddressInfo).port}`,
    mails,
    refusal: null,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return opened;
};

export type Posted = { readonly url: URL; readonly headers: IncomingHttpHeaders; readonly body: string };

export type Receiver = {
  readonly url: string;
  readonly posts: Posted[];
  answer: { readonly status: number; readonly body: unknown };
  close(): Promise<void>;
};

export const openReceiver = async (): Promise<Receiver> => {
  const posts: Posted[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      posts.push({ url: new URL(request.url ?? '/', 'http://receiver'), headers: request.headers, body });
      response.writeHead(opened.answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(opened.answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const opened: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    answer: { status: 200, body: {} },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return opened;
};
