/** A value once it has not changed for a while, so that not every key that is pressed asks the server. */

import { useEffect, useState } from 'react';

/** An empty text is settled at once. */
export const useSettled = (value: string, pauseMs: number): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
};
