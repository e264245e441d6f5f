/** One request: the ports of the server, who calls, what they see of what is there, and what was read for them so far. */

import { readerOf } from '../access/within.ts';
import { openChanges } from '../timeline/visible-changes.ts';
import type { AccessNote } from './access-note.ts';
import type { Context } from './context.ts';
import { opens, type Ports } from './ports.ts';
import { createSnapshots, type Snapshots } from './snapshot.ts';

export type Caller = Pick<Context, 'identify' | 'whenOver'>;

export const requestContext = (ports: Ports, caller: Caller): Context => {
  const access: AccessNote = {
    plans: new Set(),
    measures: new Set(),
    positions: new Set(),
    exported: [],
    refused: new Set(),
    shown: new Set(),
  };
  const reads = once(() => ports.readsFor(readerOf(caller.identify())));
  return {
    ...ports,
    ...caller,
    changes: openChanges(ports.changes, reads),
    access,
    reads,
    snapshots: lazySnapshots(
      once(() => createSnapshots({ ...ports, reads: reads() }, caller.identify)),
      (plan) => {
        access.plans.add(plan);
        if (!opens(caller.identify(), plan)) access.refused.add(`plan ${plan}`);
        else access.shown.add(plan);
      },
      (plan) => access.shown.add(plan),
    ),
  };
};

/** Nobody need be known before something is opened: the schema itself may be read by anybody. */
const lazySnapshots = (
  snapshots: () => Snapshots,
  note: (plan: string) => void,
  noteShown: (plan: string) => void,
): Snapshots => ({
  open: async (plan, ...moment) => {
    note(plan);
    return snapshots().open(plan, ...moment);
  },
  openAll: async (...moment) => {
    const all = await snapshots().openAll(...moment);
    for (const { plan } of all) noteShown(plan.id);
    return all;
  },
  forget: () => snapshots().forget(),
});

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
