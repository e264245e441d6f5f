/** What callers and workers share. */

export * from './append.ts';
export * from './carried.ts';
export * from './delivery.ts';
export * from './names.ts';
export { type Packed, pack, unpack } from './packed.ts';
export * from './place.ts';
export * from './reconcile.ts';
export * from './workflow.ts';
