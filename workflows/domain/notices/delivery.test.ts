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
  it('is recorded as succeeded with the notices that it carried', () => {
    expect(given().when(order(sent))).toEqual({ ok: true, events: [arrived] });
  });
  it('is recorded as failed with its reason and notices, and may still succeed', () => {
    expect(given().when(order(failed('refused')))).toEqual({ ok: true, events: [failing] });
    expect(given(failing).when(order(sent, { attempt: 2 }))).toMatchObject({ events: [{ type: 'DeliverySucceeded' }] });
  });
  it('is recorded as given up with the notices that did not arrive and the reason', () => {
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
  it('is settled once for each channel separately', () => {
    expect(given(arrived).when(order(sent))).toMatchObject({ ok: false, refusal: { code: 'DELIVERY_SETTLED' } });
    expect(given(arrived).when(order(sent, { channel: 'webhook' }))).toMatchObject({ ok: true });
  });
  it('can be recorded by Duban itself only', () => {
    expect(given().when(order(sent), reporter)).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } });
  });
});

describe('recording the outcome of an attempt', () => {
  it('is needed for a first failure, another reason and an end, but not for the same failure again', () => {
    const { delivery } = given(failing);
    expect(isWorthRecording(null, 'email', failed('refused'))).toBe(true);
    expect(isWorthRecording(delivery, 'email', failed('refused'))).toBe(false);
    expect(isWorthRecording(delivery, 'email', failed('timed out'))).toBe(true);
    expect(isWorthRecording(delivery, 'email', failed('refused', true))).toBe(true);
    expect(isWorthRecording(delivery, 'email', sent)).toBe(true);
  });
});
