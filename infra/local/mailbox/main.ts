/** The entry point of the mailbox process: an SMTP server that stores every mail, and pages to read them. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, runService } from '@duban/runtime';
import { openMailStore } from './mail-store.ts';
import { startSmtp } from './smtp.ts';
import { startMailboxWeb } from './web.ts';

runService('mailbox', async ({ onShutdown }) => {
  const { data, mailbox } = readConfig(['data', 'mailbox', 'log']);
  const directory = join(data.dir, 'mailbox');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const store = openMailStore(join(directory, 'mails.sqlite'));
  onShutdown('mails', () => store.close());
  const smtp = await startSmtp(store, mailbox.smtpPort);
  onShutdown('smtp', () => smtp.close());
  const web = await startMailboxWeb(store, mailbox.webPort);
  onShutdown('web', () => web.close());
  return { url: `http://127.0.0.1:${web.port}`, smtp: smtp.port };
});
