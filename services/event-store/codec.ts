/** Only the codec knows old versions of events: it writes the current version and upcasts every stored one to it. */
import {
  type Actor,
  type DomainEvent,
  decodeActor,
  EVENT_TYPES,
  type EventBody,
  type Recorded,
  UnexpectedValueError,
} from '@duban/domain';
import { EventNotStorableError, UnreadableEventError } from './errors.ts';
import { instantOf, type StoredEvent } from './stored-event.ts';

/** Converts the data of one version to the next. */
type Upcaster = (data: unknown) => unknown;

/** The upcasters of each type, from version 1 on; a type without any is absent. The current version is one more than their number. */
export type Upcasters<Type extends string> = Readonly<Partial<Record<Type, readonly Upcaster[]>>>;

type Encoded = { readonly type: string; readonly schemaVersion: number; readonly data: string };

export type Codec<E extends EventBody> = {
  readonly types: readonly string[];
  /** The version in which events of this type are written; undefined for an unknown type. */
  currentVersion(type: string): number | undefined;
  /** `path` names the event in an error. Throws `EventNotStorableError`. */
  encode(event: EventBody, path: string): Encoded;
  /** Throws `UnreadableEventError`. */
  decode(stored: StoredEvent): Recorded<E>;
};

export const createCodec = <E extends EventBody>(
  types: readonly E['type'][],
  upcasters: Upcasters<E['type']>,
): Codec<E> => {
  const registry = new Map<string, readonly Upcaster[]>(types.map((type) => [type, upcasters[type] ?? []]));
  const currentVersion = (type: string) => {
    const steps = registry.get(type);
    return steps && steps.length + 1;
  };

  return {
    types: [...registry.keys()],
    currentVersion,

    encode: ({ type, data }, path) => {
      const schemaVersion = currentVersion(type);
      if (schemaVersion === undefined)
        throw new EventNotStorableError(`${path}.type`, `is the unknown event type ${type}`);
      return { type, schemaVersion, data: JSON.stringify(data) };
    },

    decode: (stored) => {
      const { plan, position, type, schemaVersion } = stored;
      const unreadable = (reason: string, options?: ErrorOptions) =>
        new UnreadableEventError({ plan, position, type, schemaVersion, reason }, options);
      const steps = registry.get(type);
      if (!steps) throw unreadable('the type is unknown');
      if (schemaVersion < 1 || schemaVersion > steps.length + 1)
        throw unreadable(`versions up to ${steps.length + 1} are known`);

      let data: unknown;
      let actor: Actor;
      try {
        data = JSON.parse(stored.data);
        actor = decodeActor(JSON.parse(stored.actor), 'actor');
      } catch (cause) {
        throw unreadable(cause instanceof UnexpectedValueError ? cause.message : 'it is not JSON', { cause });
      }
      for (const upcast of steps.slice(schemaVersion - 1)) data = upcast(data);
      const envelope: Omit<Recorded, 'type' | 'data'> = {
        plan,
        position,
        stream: stored.stream,
        version: stored.version,
        commandId: stored.commandId,
        ordinal: stored.ordinal,
        actor,
        occurredAt: instantOf(stored.occurredAt),
        recordedAt: instantOf(stored.recordedAt),
      };
      // The golden files prove that the data of each type has that type's shape.
      return { ...envelope, type, data } as Recorded<E>;
    },
  };
};

/** What was written in another shape before; every type that is not named here is at its first version. */
const UPCASTERS: Upcasters<DomainEvent['type']> = {};

export const domainCodec: Codec<DomainEvent> = createCodec<DomainEvent>(EVENT_TYPES, UPCASTERS);
