/**
 * The event log of Duban. Each plan has one log in Postgres: positions without gaps, in commit order, chained by hashes,
 * and append-only by grants (see `infra/migrations`). A stream is the events of one measure, or of the plan itself.
 *
 *     const { pool } = await openDatabase(url, { role: 'duban_worker' });
 *     const store = createEventStore(pool);
 *     const result = await store.append({ plan, stream, expectedVersion, commandId, command, actor, occurredAt, events });
 *     const verdict = await verifyChain(store, plan);
 */
export { eventHash, genesisHash } from './chain.ts';
export { domainCodec } from './codec.ts';
export {
  EventNotStorableError,
  EventStoreBehindError,
  EventStoreUnavailableError,
  PlanDroppedError,
  UnreadableEventError,
} from './errors.ts';
export { foldStream } from './fold.ts';
export {
  createEventStore,
  type EventStore,
  type Head,
} from './store.ts';
export type { StoredEvent } from './stored-event.ts';
export { type ChainFault, type Verdict, verifyChain } from './verify.ts';
