/** What is recorded of sending a dispatch over a channel: a failure and its reason, success, or that it was given up. */

import { assertNever } from '../kernel/assert-never.ts';
import { aNumber, aString, type Decoder, nullable, objectOf, oneOf, optional } from '../kernel/decode.ts';
import type { CommandEnvelope, Decision, EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { LadderChannel } from '../ladder/ladder.ts';
import type { RecipientId } from './recipients.ts';

/** Channels over which something is sent; the inbox is read from the log. */
export type DeliveryChannel = Exclude<LadderChannel, 'inbox'>;
export const DELIVERY_CHANNELS = ['email', 'webhook'] as const satisfies readonly DeliveryChannel[];

type Attempt = {
  /** The dispatch's id: see `Slot`. */
  readonly dispatch: string;
  readonly recipient: RecipientId;
  readonly channel: DeliveryChannel;
  /** From 1. */
  readonly attempt: number;
};
/** Positions of the events whose notices the dispatch carries. */
type Carrying = { readonly notices: readonly number[] };

export type DeliveryEvent =
  | EventOf<'DeliverySucceeded', Attempt & Carrying>
  /** Recorded when it begins to fail, and whenever the reason is another one. Events of earlier versions carry no `notices`. */
  | EventOf<'DeliveryFailed', Attempt & Partial<Carrying> & { reason: string }>
  | EventOf<'DeliveryGivenUp', Attempt & Carrying & { reason: string }>;

/** `final`: a retry would be useless, or the time for retries is over. */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly reason: string; readonly final: boolean };

export type DeliveryOrder = { readonly type: 'recordAttempt'; readonly outcome: Outcome } & Attempt & Carrying;
export type DeliveryCommand = DeliveryOrder & CommandEnvelope;

export type DeliveryStatus = {
  readonly status: 'failing' | 'succeeded' | 'given-up';
  readonly attempt: number;
  /** Of the last failure, else null. */
  readonly reason: string | null;
};
/** By channel; only those over which sending was attempted. */
export type Delivery = Readonly<Partial<Record<DeliveryChannel, DeliveryStatus>>>;

const decodeStatus = optional(
  objectOf<DeliveryStatus>({
    status: oneOf('failing', 'succeeded', 'given-up'),
    attempt: aNumber,
    reason: nullable(aString),
  }),
);
export const decodeDelivery: Decoder<Delivery> = objectOf<Delivery>({ email: decodeStatus, webhook: decodeStatus });

export const isSettled = (delivery: Delivery | null, channel: DeliveryChannel): boolean => {
  const status = delivery?.[channel]?.status;
  return status === 'succeeded' || status === 'given-up';
};

/** A server that is down for a day causes one event in the log, not one for each attempt. */
export const isWorthRecording = (delivery: Delivery | null, channel: DeliveryChannel, outcome: Outcome): boolean =>
  outcome.kind === 'sent' || outcome.final || delivery?.[channel]?.reason !== outcome.reason;

export const decideDelivery = (delivery: Delivery | null, command: DeliveryCommand): Decision<DeliveryEvent> => {
  const { dispatch, recipient, channel, attempt, notices, outcome, actor } = command;
  if (actor.role !== 'system') return refuse('NOT_ALLOWED', { role: actor.role, command: command.type });
  if (isSettled(delivery, channel)) return refuse('DELIVERY_SETTLED', { dispatch, channel }, 'channel');
  const told = { dispatch, recipient, channel, attempt };
  if (outcome.kind === 'sent') return { ok: true, events: [{ type: 'DeliverySucceeded', data: { ...told, notices } }] };
  const { reason } = outcome;
  if (outcome.final) return { ok: true, events: [{ type: 'DeliveryGivenUp', data: { ...told, notices, reason } }] };
  return { ok: true, events: [{ type: 'DeliveryFailed', data: { ...told, notices, reason } }] };
};

export const evolveDelivery = (delivery: Delivery | null, event: DeliveryEvent): Delivery => {
  const { channel, attempt } = event.data;
  switch (event.type) {
    case 'DeliverySucceeded':
      return { ...delivery, [channel]: { status: 'succeeded', attempt, reason: null } };
    case 'DeliveryFailed':
      return { ...delivery, [channel]: { status: 'failing', attempt, reason: event.data.reason } };
    case 'DeliveryGivenUp':
      return { ...delivery, [channel]: { status: 'given-up', attempt, reason: event.data.reason } };
    default:
      return assertNever(event);
  }
};
