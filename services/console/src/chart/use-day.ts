/** The day on the chart: moved by hand or played, and written into the address once it rests. */

import { useCallback, useEffect, useRef, useState } from 'react';
import { useParameters } from '../kit/place/parameters.ts';
import { passDay } from '../kit/place/passing-day.ts';
import { usePlace } from '../kit/place/place.ts';
import { addDays } from '../kit/show/date.ts';
import { REDUCED_MOTION, useMedia } from '../kit/use-media.ts';

/** How long the day must rest before the whole screen, frame included, shows it. */
const REST_MS = 350;
const STEP = { days: 2, everyMs: 70 };
const QUIET_STEP = { days: 14, everyMs: 900 };

export type Day = {
  readonly day: string;
  readonly playing: boolean;
  move(day: string): void;
  play(): void;
  stop(): void;
};

/** Between `first` and `last`; the last is today, which the address does not name. */
export const useDay = (first: string, last: string): Day => {
  const { asOf } = usePlace();
  const { change } = useParameters();
  const [day, setDay] = useState(asOf ?? last);
  const [playing, setPlaying] = useState(false);
  const quiet = useMedia(REDUCED_MOTION);
  const { days, everyMs } = quiet ? QUIET_STEP : STEP;
  const within = useCallback(
    (date: string) => {
      if (date < first) return first;
      return date > last ? last : date;
    },
    [first, last],
  );

  // Whoever changes the address, be it the frame or a link, moves the day.
  const shown = within(asOf ?? last);
  const written = useRef(shown);
  useEffect(() => {
    written.current = shown;
    setDay(shown);
  }, [shown]);

  useEffect(() => {
    if (playing || day === written.current) return;
    const rest = setTimeout(() => change({ asOf: day === last ? null : day }, { replace: true }), REST_MS);
    return () => clearTimeout(rest);
  }, [day, playing, last, change]);

  // The frame says which day is shown while it moves, not only once it rests.
  useEffect(() => {
    passDay(day === shown ? null : { asOf: day === last ? null : day });
  }, [day, shown, last]);
  useEffect(() => () => passDay(null), []);

  useEffect(() => {
    if (!playing) return;
    if (day >= last) {
      setPlaying(false);
      return;
    }
    const next = setTimeout(() => setDay(within(addDays(day, days))), everyMs);
    return () => clearTimeout(next);
  }, [playing, day, last, within, days, everyMs]);

  return {
    day,
    playing,
    move: (to) => {
      setPlaying(false);
      setDay(within(to));
    },
    play: () => {
      if (day >= last) setDay(first);
      setPlaying(true);
    },
    stop: () => setPlaying(false),
  };
};
