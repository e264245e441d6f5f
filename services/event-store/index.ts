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
export { type Codec, createCodec, domainCodec, type Upcaster, type Upcasters } from './codec.ts';
export {
  type BehindFacts,
  EventNotStorableError,
  EventStoreBehindError,
  EventStoreUnavailableError,
  isTransient,
  UnreadableEventError,
  type UnreadableFacts,
} from './errors.ts';
export { type Folded, type FoldOf, foldStream } from './fold.ts';
export {
  createEventStore,
  type EventStore,
  type Head,
  type LogQuery,
  type ReportQuery,
  type StreamEnd,
  type StreamQuery,
} from './store.ts';
export type { StoredEvent } from './stored-event.ts';
export { type ChainFault, type Verdict, type VerifyOptions, verifyChain } from './verify.ts';
