/** `rm_delivery`: how far each dispatch has come over each channel. */

import type { DeliveryChannel, Instant } from '@duban/domain';
import type { Table } from '../projection/versions.ts';
import type { DeliveryRow, DeliveryState } from './delivery.rows.ts';

export type DeliveryRecord = {
  readonly plan: string;
  readonly dispatch: string;
  readonly channel: DeliveryChannel;
  readonly recipient: string;
  /** Of its first event. */
  readonly position: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly failures: DeliveryRow['failures'];
  readonly notices: readonly number[];
  readonly at: Instant;
};

export const deliveryTable: Table<DeliveryRecord> = {
  name: 'rm_delivery',
  key: ['plan', 'dispatch', 'channel'],
  digested: ['dispatch'],
  columns: {
    plan: 'text',
    dispatch: 'text',
    channel: 'text',
    recipient: 'text',
    position: 'int8',
    state: 'text',
    attempts: 'int4',
    failures: 'jsonb',
    notices: 'int8[]',
    at: 'timestamptz',
  },
};
