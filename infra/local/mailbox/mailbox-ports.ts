/** Chooses the ports of the local mailbox, and makes the environment that directs the notifier's mails to it. */

import type { DataDir } from '../data-dir.ts';
import { choosePort } from '../ports.ts';

export type MailboxPorts = {
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
};

export const mailboxPorts = async (
  dir: DataDir,
  chosen: { readonly smtp: number | undefined; readonly mailbox: number | undefined },
): Promise<MailboxPorts> => {
  const smtp = await choosePort(dir, 'smtp', chosen.smtp);
  const web = await choosePort(dir, 'mailbox', chosen.mailbox);
  return {
    url: `http://127.0.0.1:${web}`,
    environment: {
      DUBAN_SMTP_URL: `smtp://127.0.0.1:${smtp}`,
      DUBAN_SMTP_PORT: String(smtp),
      DUBAN_MAILBOX_PORT: String(web),
    },
  };
};
