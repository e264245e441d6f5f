/** The notifier, for the process of its own and for tests that run one inside theirs. */

export { type Contacts, ContactsInvalid, LOCAL_CONTACTS, readContacts, type Webhook } from './contacts.ts';
export { type NotifierOptions, type RunningNotifier, startNotifier } from './notifier.ts';
export { unsettled } from './outbox.ts';
export { DEFAULT_PATIENCE, startDeliveries } from './starter.ts';
