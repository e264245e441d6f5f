/** How attempts to deliver change what is known of a dispatch. */

import type { DeliveryEvent, Recorded } from '@duban/domain';
import { sql } from 'kysely';
import { isDeliveryEvent } from '../projection/known-event.ts';
import type { Model } from '../projection/model.ts';
import { loadLive, save } from '../projection/storage.ts';
import { versionsOf } from '../projection/versions.ts';
import { amongTexts } from '../values.ts';
import type { DeliveryRow, DeliveryState } from './delivery.rows.ts';
import { type DeliveryRecord, deliveryTable } from './delivery.table.ts';

const STATE: Readonly<Record<DeliveryEvent['type'], DeliveryState>> = {
  DeliverySucceeded: 'succeeded',
  DeliveryFailed: 'failing',
  DeliveryGivenUp: 'given-up',
};

const evolveDeliveryRecord = (before: DeliveryRecord | undefined, event: Recorded<DeliveryEvent>): DeliveryRecord => {
  const { plan, position, occurredAt: at } = event;
  const { dispatch, recipient, channel, attempt } = event.data;
  const failure: DeliveryRow['failures'] =
    event.type === 'DeliverySucceeded' ? [] : [{ attempt, reason: event.data.reason, at }];
  return {
    plan,
    dispatch,
    channel,
    recipient,
    position: before?.position ?? position,
    state: STATE[event.type],
    attempts: attempt,
    failures: [...(before?.failures ?? []), ...failure],
    notices: event.data.notices ?? before?.notices ?? [],
    at,
  };
};

export const deliveryModel: Model = {
  name: 'delivery',
  asks: [],
  tables: [deliveryTable.name],
  async apply(db, plan, events) {
    const own = events.filter(isDeliveryEvent);
    if (own.length === 0) return;
    const dispatches = [...new Set(own.map(({ data }) => data.dispatch))];
    const live = sql`t.plan = ${plan} and ${amongTexts(sql`t.dispatch`, dispatches)}`;
    const versions = versionsOf(deliveryTable, await loadLive(db, deliveryTable, live));
    for (const event of own) {
      const { dispatch, channel } = event.data;
      versions.put(evolveDeliveryRecord(versions.get({ plan, dispatch, channel }), event), event.position);
    }
    await save(db, versions);
  },
};
