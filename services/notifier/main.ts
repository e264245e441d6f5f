/** The entry point of the notifier process. */

import { createEventStore } from '@duban/event-store';
import { openPapersToRead } from '@duban/files';
import { answers, createPulse, openDatabase, readConfig, readSecret, runService, startProbe } from '@duban/runtime';
import { installTemporalRuntime } from '@duban/runtime/temporal';
import { LOCAL_CONTACTS } from './contacts.ts';
import { readContacts } from './contacts-file.ts';
import { startNotifier } from './notifier.ts';

/** The logs are checked about twenty times a second; starting the deliveries of many due dispatches takes longer. */
const MAX_ROUND_MS = 60_000;

runService('notifier', async ({ log, onShutdown, watch }) => {
  const { database, temporal, notifier, probes, files } = readConfig([
    'database',
    'temporal',
    'notifier',
    'probes',
    'files',
    'log',
  ]);
  installTemporalRuntime(log);
  const { contactsFile, mail, publicUrl, giveUpMs } = notifier;
  const contacts = contactsFile === undefined ? LOCAL_CONTACTS : readContacts(contactsFile, readSecret);
  if (!mail) log.warn('DUBAN_SMTP_URL is not set: no mail is sent');
  const db = await openDatabase(database.url, {
    role: 'duban_notifier',
    applicationName: 'duban notifier',
    poolSize: 4,
    log,
  });
  onShutdown('database', () => db.close());
  // Papers are issued by others: this process only reads them.
  const papers = await openPapersToRead(files);
  const following = createPulse();
  const running = await startNotifier({
    onRound: following.beat,
    ...temporal,
    pool: db.pool,
    store: createEventStore(db.pool),
    contacts,
    mail: mail ?? null,
    papers: { file: papers.get },
    publicUrl,
    retries: { giveUpMs },
    log,
  });
  onShutdown('notifier', () => running.stop());
  watch(running.done);
  if (probes.notifier !== undefined) {
    const probe = await startProbe({
      address: probes.notifier,
      live: () => ({ workers: running.isWorking() }),
      ready: async () => {
        const [postgres, answering] = await Promise.all([
          answers(() => db.pool.query('select 1')),
          answers(running.askTemporal),
        ]);
        return { postgres, temporal: answering, following: following.within(MAX_ROUND_MS) };
      },
    });
    onShutdown('probe', () => probe.close());
  }
  return { mail: mail ? 'on' : 'off' };
});
