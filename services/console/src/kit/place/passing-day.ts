/** The day that passes while the year is played or dragged: the frame names it before it stands in the address. */

import { useSyncExternalStore } from 'react';
import { usePlace } from './place.ts';

type Passing = { readonly asOf: string | null };

let passing: Passing | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The day that a screen shows meanwhile, null for now; `null` instead of a day ends it. */
export const passDay = (day: Passing | null): void => {
  if (passing?.asOf === day?.asOf && (passing === null) === (day === null)) return;
  passing = day;
  for (const listener of listeners) listener();
};

/** The day that the reader sees, null for now: the passing one, else that of the address. */
export const useShownDay = (): string | null => {
  const { asOf } = usePlace();
  const now = useSyncExternalStore(subscribe, () => passing);
  return now === null ? asOf : now.asOf;
};
