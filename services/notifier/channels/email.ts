/**
 * Sends a letter as an e-mail of text and HTML, with one Message-ID for all attempts. A sender that crashed cannot know
 * whether SMTP accepted its last mail, so it sends the mail again; the Message-ID shows that both are the same mail.
 */

import { createHash } from 'node:crypto';
import type { Instant } from '@duban/domain';
import nodemailer from 'nodemailer';
import { letterHtml } from '../letter/html.ts';
import type { Letter } from '../letter/letter.ts';
import { letterText } from '../letter/text.ts';
import type { AttachedFile } from './attached-files.ts';
import { ChannelError, reasonOf } from './failure.ts';

export type MailOptions = {
  /** `smtp://user:password@host:587`, `smtps://…`. */
  readonly url: string;
  readonly from: string;
};

export type Mailer = {
  /** Throws `ChannelError`. `at` is plan time: the date that the mail shows. `files`: those of `letter.attachments`, or some of them. */
  send(letter: Letter, to: string, at: Instant, files: readonly AttachedFile[]): Promise<void>;
  close(): void;
};

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MAX_SMTP_CONNECTIONS = 4;

export const createMailer = ({ url, from }: MailOptions): Mailer => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    pool: true,
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    // The password is never sent unencrypted.
    requireTLS: username !== '' && !secure,
    maxConnections: MAX_SMTP_CONNECTIONS,
    // These are shorter than the timeout of the activity, so that a hanging server is reported by its own error.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter, to, at, files) {
      try {
        await transport.sendMail({
          from,
          to,
          subject: letter.subject,
          date: new Date(at),
          messageId: messageIdOf(letter),
          // Where some do not fit, all are named with their links.
          text: letterText(letter, files.length === letter.attachments.length),
          html: letterHtml(letter),
          attachments: files.map(({ name, bytes }) => ({
            filename: name,
            content: Buffer.from(bytes),
            contentType: WORD,
          })),
          headers: {
            // RFC 3834: suppresses out-of-office replies.
            'Auto-Submitted': 'auto-generated',
            'X-Duban-Dispatch': letter.id,
          },
        });
      } catch (error) {
        throw channelErrorOf(error);
      }
    },
    close: () => transport.close(),
  };
};

const messageIdOf = ({ plan, id }: Letter): string =>
  `<${createHash('sha256').update(`${plan}/${id}`).digest('hex').slice(0, 32)}@duban>`;

const channelErrorOf = (error: unknown): ChannelError => {
  const { code, response, permanent, message } = error as Partial<Record<'code' | 'response' | 'message', string>> & {
    permanent?: boolean;
  };
  const reason = response ?? [code, message].filter(Boolean).join(': ');
  return new ChannelError(reasonOf(reason || String(error)), permanent ?? false, { cause: error });
};
