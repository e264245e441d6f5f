/** Counts, by kind, the changes since the screen was last asked, and asks it anew when the reader wants to see them. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isOwnCommand } from '../kit/command/own-commands.ts';
import { GRAPH_URL } from '../kit/graph/client.ts';
import { currentReach, onReach, reportBrokenLine } from '../kit/live/reach.ts';
import type { Revision } from '../kit/live/revision.ts';
import type { Place } from '../kit/place/place.ts';
import { accessToken } from '../login/session.ts';
import { FramePlanChangedDocument, type FramePlanChangedSubscription } from './frame.generated.ts';
import { followsChanges } from './nav.ts';
import { type News, NO_NEWS, withChange } from './news.ts';

export type Updates = { readonly news: News; readonly revision: Revision };

/** `position`: up to which the frame's first answer tells. Nothing is followed while the past is shown. */
export const useUpdates = ({ plan, asOf, viewer }: Place, position: number): Updates => {
  const [news, setNews] = useState(NO_NEWS);
  const [revision, setRevision] = useState(0);
  /** Changes up to here are on the screen already. */
  const seen = useRef(position);
  const newest = useRef(position);
  const live = asOf === null && followsChanges(viewer.role);

  const refresh = useCallback((own?: number) => {
    seen.current = Math.max(seen.current, newest.current, own ?? 0);
    setNews(NO_NEWS);
    setRevision((before) => before + 1);
  }, []);

  useEffect(() => {
    if (!live) return;
    let stop = (): void => {};
    let gone = false;
    // Loaded behind the first screen: nobody waits for it.
    void import('../kit/live/follow-plan.ts').then(({ followPlan }) => {
      if (gone) return;
      stop = followPlan<FramePlanChangedSubscription>({
        url: GRAPH_URL,
        operation: FramePlanChangedDocument,
        headers: async () => ({ authorization: `Bearer ${await accessToken()}` }),
        plan: plan.key,
        after: newest.current,
        positionOf: ({ planChanged }) => planChanged.position,
        onChange: ({ planChanged }) => {
          newest.current = planChanged.position;
          // What was done in this window is no news to it.
          if (isOwnCommand(planChanged.commandId)) return;
          if (planChanged.position > seen.current) setNews((before) => withChange(before, planChanged.type));
        },
        onBreak: reportBrokenLine,
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [live, plan.key]);

  // After a break the screen may be old, and what could not be asked is asked now.
  useEffect(
    () =>
      onReach(() => {
        if (currentReach() === 'reached') refresh();
      }),
    [refresh],
  );

  return useMemo(() => ({ news, revision: { revision, refresh } }), [news, revision, refresh]);
};
