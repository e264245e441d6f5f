/** The number beside 待办: as many things to do as the list has, asked anew as the plan changes. */

import { createContext, useContext, useEffect } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import { countLines, NEAR_DAYS } from '../to-do/list.ts';
import { OwedNumberDocument } from './owed.generated.ts';
import { frameWords } from './words.ts';

/** How many changes of the plan came since the screen was asked. */
export const NewsContext = createContext(0);

/** Many changes at once are asked for once. */
const NEWS_PAUSE_MS = 2_000;

export const OwedNumber = () => {
  const say = useSay();
  const { viewer, today } = usePlace();
  const { unitKey, recipient } = viewer;
  const isKnown = unitKey !== null || recipient !== null;
  const { data, refresh } = useScreenQuery(
    OwedNumberDocument,
    { unit: unitKey ?? '', isOfUnit: unitKey !== null, recipient: recipient ?? '', days: NEAR_DAYS },
    { pause: !isKnown },
  );
  const news = useContext(NewsContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for news alone; `refresh` is another at each rendering.
  useEffect(() => {
    if (news === 0 || !isKnown) return;
    const timer = setTimeout(refresh, NEWS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [news]);
  const list = data?.plan?.unit?.toDo ?? data?.plan?.waiting;
  if (!list) return null;
  const count = countLines(list.nodes, today);
  if (count === 0) return null;
  return <span className="nav-number">{list.pageInfo.hasNextPage ? say(frameWords.atLeast(count)) : count}</span>;
};
