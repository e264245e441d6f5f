/** Whether a media query holds, followed as it changes. */

import { useCallback, useSyncExternalStore } from 'react';

export const PHONE = '(max-width: 600px)';
export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

export const useMedia = (query: string): boolean => {
  const follow = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => matchMedia(query).matches);
};
