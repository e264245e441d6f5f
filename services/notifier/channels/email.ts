/**
 * A letter as a mail: text and HTML, one Message-ID for all attempts. SMTP cannot tell a sender that died whether its last
 * mail was taken, so such an attempt is made again; by the Message-ID the two can be seen to be one.
 */

import { createHash } from 'node:crypto';
import type { Instant } from '@duban/domain';
import nodemailer from 'nodemailer';
import { letterHtml } from '../letter/html.ts';
import type { Letter } from '../letter/letter.ts';
import { letterText } from '../letter/text.ts';
import { ChannelError, reasonOf } from './failure.ts';

export type MailOptions = {
  /** `smtp://user:password@host:587`, `smtps://…`. */
  readonly url: string;
  readonly from: string;
};

export type Mailer = {
  /** Throws `ChannelError`. `at` is plan time: the date that the mail shows. */
  send(letter: Letter, to: string, at: Instant): Promise<void>;
  close(): void;
};

const FEW_CONNECTIONS = 4;

export const createMailer = ({ url, from }: MailOptions): Mailer => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    pool: true,
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    // A password never travels in the clear.
    requireTLS: username !== '' && !secure,
    maxConnections: FEW_CONNECTIONS,
    // A server that hangs is left before the attempt itself counts as lost.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter, to, at) {
      try {
        await transport.sendMail({
          from,
          to,
          subject: letter.subject,
          date: new Date(at),
          messageId: messageIdOf(letter),
          text: letterText(letter),
          html: letterHtml(letter),
          headers: {
            // RFC 3834: no out-of-office answers, please.
            'Auto-Submitted': 'auto-generated',
            'X-Duban-Dispatch': letter.id,
          },
        });
      } catch (error) {
        throw asFailure(error);
      }
    },
    close: () => transport.close(),
  };
};

const messageIdOf = ({ plan, id }: Letter): string =>
  `<${createHash('sha256').update(`${plan}/${id}`).digest('hex').slice(0, 32)}@duban>`;

const asFailure = (error: unknown): ChannelError => {
  const { code, response, permanent, message } = error as Partial<Record<'code' | 'response' | 'message', string>> & {
    permanent?: boolean;
  };
  const what = response ?? [code, message].filter(Boolean).join(': ');
  return new ChannelError(reasonOf(what || String(error)), permanent ?? false, { cause: error });
};
