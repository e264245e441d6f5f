/** The notifier, for the process of its own and for tests that run one inside theirs. */

export { LOCAL_CONTACTS } from './contacts.ts';
export { compose, type Links } from './letter/compose.ts';
export type { NoticeInContext, ShownMeasure } from './letter/item.ts';
export type { Letter } from './letter/letter.ts';
export { letterText } from './letter/text.ts';
export { linksTo } from './links.ts';
export { type RunningNotifier, startNotifier } from './notifier.ts';
export { unsettled } from './outbox.ts';
export { openSlot, type Slotted, sentOf } from './slot.ts';
export { DEFAULT_DELIVERY_RETRIES, startDeliveries } from './starter.ts';
