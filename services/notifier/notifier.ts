/** Runs the notifier: it follows the event logs and executes the send activities of the delivery workflows. */

import { type DeliveryRetries, deliveryQueue } from '@duban/contract';
import { DELIVERY_CHANNELS } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import type { Logger } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type pg from 'pg';
import type { IssuedPapers } from './channels/attached-files.ts';
import { createMailer, type MailOptions } from './channels/email.ts';
import { type Contacts, isOnThisMachine, reachableBy } from './contacts.ts';
import { deliveryActivities } from './delivery.activities.ts';
import { followPlans } from './follower.ts';
import { isSkipped } from './held.ts';
import { createKnowledge, type Knowledge } from './knowledge.ts';
import { linksTo } from './links.ts';
import { sharedContacts } from './shared-contacts.ts';
import { DEFAULT_DELIVERY_RETRIES } from './starter.ts';

export type NotifierOptions = {
  readonly address: string;
  readonly namespace: string;
  /** As the role `duban_notifier`. */
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly contacts: Contacts;
  /** Null when no mail is sent. */
  readonly mail: MailOptions | null;
  /** The files that mails carry. */
  readonly papers: IssuedPapers;
  /** The public URL of the gateway. */
  readonly publicUrl: string;
  readonly retries?: Partial<DeliveryRetries>;
  /** Called each time the logs of all plans have been checked. */
  readonly onRound?: () => void;
  readonly log?: Logger;
};

export type RunningNotifier = {
  /** Resolves when the notifier has stopped; rejects when it failed. */
  readonly done: Promise<void>;
  /** Whether the worker of every channel is running. */
  isWorking(): boolean;
  /** Rejects when Temporal does not answer. */
  askTemporal(): Promise<unknown>;
  /** Finishes the attempts in progress, then stops. */
  stop(): Promise<void>;
};

/** Concurrent attempts of each channel: enough for the digests of a whole district, few enough for a small mail server. */
const MAX_CONCURRENT_SENDS = 8;

export const startNotifier = async (options: NotifierOptions): Promise<RunningNotifier> => {
  const { address, namespace, pool, store, contacts, publicUrl, log } = options;
  const knowledge = createKnowledge(store, {
    isSkipped: (plan, position) => isSkipped(pool, plan, position),
    ...(log && { log }),
  });
  if (log) await warnOfContacts({ store, knowledge, contacts, log });
  const mailer = options.mail && createMailer(options.mail);
  const native = await NativeConnection.connect({ address });
  const connection = await Connection.connect({ address });
  const mail = { isSent: mailer !== null, isLocal: options.mail !== null && isOnThisMachine(options.mail.url) };
  const activities = deliveryActivities({
    store,
    knowledge,
    contacts,
    mailer,
    isMailLocal: mail.isLocal,
    links: linksTo(publicUrl),
    papers: options.papers,
  });
  const workers = await Promise.all(
    DELIVERY_CHANNELS.map((channel) =>
      Worker.create({
        connection: native,
        namespace,
        taskQueue: deliveryQueue(channel),
        activities,
        maxConcurrentActivityTaskExecutions: MAX_CONCURRENT_SENDS,
        shutdownGraceTime: '5 seconds',
      }),
    ),
  );
  const stopping = new AbortController();
  const following = followPlans({
    pool,
    store,
    knowledge,
    client: new Client({ connection, namespace }),
    reachable: reachableBy(contacts, mail),
    retries: { ...DEFAULT_DELIVERY_RETRIES, ...options.retries },
    signal: stopping.signal,
    ...(options.onRound && { onRound: options.onRound }),
    ...(log && { log }),
  });
  const runs = workers.map((worker) => worker.run());
  const halt = () => {
    stopping.abort();
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  const parts = [following, ...runs];
  // When one part fails, the others are stopped too.
  for (const part of parts) part.catch(halt);
  const done = Promise.allSettled(parts).then(async (ends) => {
    mailer?.close();
    await connection.close();
    await native.close();
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  });
  return {
    done,
    isWorking: () => workers.every((worker) => worker.getState() === 'RUNNING'),
    askTemporal: () => connection.workflowService.getSystemInfo({}),
    async stop() {
      halt();
      await done;
    },
  };
};

type Warning = Pick<NotifierOptions, 'contacts'> & {
  readonly store: Pick<EventStore, 'plans'>;
  readonly knowledge: Knowledge;
  readonly log: Logger;
};

/** Two plans may both have a unit "finance": one address for both may be a mistake. */
const warnOfContacts = async ({ store, knowledge, contacts, log }: Warning): Promise<void> => {
  const known = await store.plans();
  const unknown = contacts.plans.filter((plan) => !known.includes(plan));
  if (unknown.length > 0) log.warn({ plans: unknown }, 'the contacts file names plans that are not adopted');
  // A plan that cannot be read is reported by the follower.
  const found = await Promise.all(known.map((plan) => knowledge.plan(plan).catch(() => null)));
  const members = found.flatMap((plan) => (plan ? [plan.frame] : []));
  for (const { recipient, plans } of sharedContacts(contacts, members))
    log.warn(
      { recipient, plans },
      'one contact entry serves this recipient in several plans: list it under plans to separate them',
    );
};
