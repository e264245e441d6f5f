import { describe, expect, it } from 'vitest';
import { reporter, SYSTEM } from '../testing.ts';
import {
  type DeliveryEvent,
  type DeliveryOrder,
  decideDelivery,
  evolveDelivery,
  isWorthRecording,
  type Outcome,
} from './delivery.ts';

const told = { dispatch: 'digest/unit-head@science/2023-07-03', recipient: 'unit-head@science', attempt: 1 } as const;
const sent: Outcome = { kind: 'sent' };
const failed = (reason: string, final = false): Outcome => ({ kind: 'failed', reason, final });
const order = (outcome: Outcome, change: Partial<DeliveryOrder> = {}): DeliveryOrder => ({
  type: 'recordAttempt',
  channel: 'email',
  notices: [7, 9],
  ...told,
  outcome,
  ...change,
});
const given = (...past: DeliveryEvent[]) => {
  const delivery = past.reduce(evolveDelivery, null as Parameters<typeof evolveDelivery>[0]);
  return {
    delivery,
    when: (one: DeliveryOrder, actor = SYSTEM) =>
      decideDelivery(delivery, { ...one, commandId: 'c', actor, issuedAt: '2023-07-03T01:30:00.000Z' }),
  };
};
const failing: DeliveryEvent = {
  type: 'DeliveryFailed',
  data: { ...told, channel: 'email', notices: [7, 9], reason: 'refused' },
};
const arrived: DeliveryEvent = { type: 'DeliverySucceeded', data: { ...told, channel: 'email', notices: [7, 9] } };

describe('a delivery', () => {
  it('that arrived is on record with what it carried', () => {
    expect(given().when(order(sent))).toEqual({ ok: true, events: [arrived] });
  });
  it('that failed is on record with its reason and what it carries, and may still arrive', () => {
    expect(given().when(order(failed('refused')))).toEqual({ ok: true, events: [failing] });
    expect(given(failing).when(order(sent, { attempt: 2 }))).toMatchObject({ events: [{ type: 'DeliverySucceeded' }] });
  });
  it('that is given up says what did not arrive and why', () => {
    expect(given(failing).when(order(failed('refused', true), { attempt: 4 }))).toEqual({
      ok: true,
      events: [
        {
          type: 'DeliveryGivenUp',
          data: { ...told, channel: 'email', attempt: 4, notices: [7, 9], reason: 'refused' },
        },
      ],
    });
  });
  it('is settled once, for each channel by itself', () => {
    expect(given(arrived).when(order(sent))).toMatchObject({ ok: false, refusal: { code: 'DELIVERY_SETTLED' } });
    expect(given(arrived).when(order(sent, { channel: 'webhook' }))).toMatchObject({ ok: true });
  });
  it('is recorded by nobody but Duban itself', () => {
    expect(given().when(order(sent), reporter)).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } });
  });
});

describe('the news of a delivery', () => {
  it('are a first failure, another reason and an end, but not the same failure again', () => {
    const { delivery } = given(failing);
    expect(isWorthRecording(null, 'email', failed('refused'))).toBe(true);
    expect(isWorthRecording(delivery, 'email', failed('refused'))).toBe(false);
    expect(isWorthRecording(delivery, 'email', failed('timed out'))).toBe(true);
    expect(isWorthRecording(delivery, 'email', failed('refused', true))).toBe(true);
    expect(isWorthRecording(delivery, 'email', sent)).toBe(true);
  });
});
