/** The notifier process. */

import { createEventStore } from '@duban/event-store';
import { openDatabase, readConfig, readSecret, runService } from '@duban/runtime';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { LOCAL_CONTACTS, readContacts } from './contacts.ts';
import { startNotifier } from './notifier.ts';

runService('notifier', async ({ log, onShutdown, watch }) => {
  const { database, temporal, notifier } = readConfig(['database', 'temporal', 'notifier', 'log']);
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      // It is meant so: the workflows run in the worker.
      if (message.startsWith('No workflows registered')) return;
      const at = level === 'ERROR' ? 'error' : 'warn';
      log[at]({ workflowId: meta?.workflowId, error: meta?.error }, message);
    }),
  });
  const { contactsFile, mail, publicUrl, giveUpMs } = notifier;
  const contacts = contactsFile === undefined ? LOCAL_CONTACTS : readContacts(contactsFile, readSecret);
  if (!mail) log.warn('DUBAN_SMTP_URL is not set: no mail leaves');
  const db = await openDatabase(database.url, {
    role: 'duban_notifier',
    applicationName: 'duban notifier',
    poolSize: 4,
    log,
  });
  onShutdown('database', () => db.close());
  const running = await startNotifier({
    ...temporal,
    pool: db.pool,
    store: createEventStore(db.pool),
    contacts,
    mail: mail ?? null,
    publicUrl,
    patience: { giveUpMs },
    log,
  });
  onShutdown('notifier', () => running.stop());
  watch(running.done);
  return { mail: mail ? 'on' : 'off' };
});
