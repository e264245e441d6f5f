/** Up to where the inbox was read before, on this machine, apart for each account and plan. */

import { useEffect, useState } from 'react';
import { usePlace } from '../kit/place/place.ts';

const PREFIX = 'duban.inbox';

const read = (key: string): number | null => {
  try {
    const found = Number(localStorage.getItem(key) ?? Number.NaN);
    return Number.isSafeInteger(found) ? found : null;
  } catch {
    return null;
  }
};

/**
 * The log position up to which the reader saw the inbox before this visit; null on the first. `newest` is what is shown
 * now; null notes nothing, as when the past is shown.
 */
export const useLastVisit = (newest: number | null): number | null => {
  const { viewer, plan } = usePlace();
  const key = [PREFIX, viewer.subject, plan.key].map(encodeURIComponent).join('/');
  // Read once: what was new when the reader came stays marked until they leave.
  const [before] = useState(() => read(key));
  useEffect(() => {
    if (newest === null || newest <= (read(key) ?? -1)) return;
    try {
      localStorage.setItem(key, String(newest));
    } catch {
      // Without storage nothing is marked as new.
    }
  }, [key, newest]);
  return before;
};
