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

/** The workflows of a plan need some seconds to let days pass: so long after the last change none more is expected. */
const QUIET_MS = 15_000;
/** Changes within this time are shown together. */
const GATHERED_MS = 1_000;

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

  /** Until when changes come of the reader's own doing. */
  const expectedUntil = useRef(0);
  const gathering = useRef<ReturnType<typeof setTimeout>>(undefined);
  const followPassingTime = useCallback(() => {
    expectedUntil.current = Date.now() + QUIET_MS;
  }, []);
  /** Whether the change is shown by itself. */
  const isExpected = useCallback((): boolean => {
    const now = Date.now();
    if (now > expectedUntil.current) return false;
    expectedUntil.current = now + QUIET_MS;
    gathering.current ??= setTimeout(() => {
      gathering.current = undefined;
      refresh();
    }, GATHERED_MS);
    return true;
  }, [refresh]);
  useEffect(() => () => clearTimeout(gathering.current), []);

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
          if (isExpected()) return;
          if (planChanged.position > seen.current) setNews((before) => withChange(before, planChanged.type));
        },
        onBreak: reportBrokenLine,
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [live, plan.key, isExpected]);

  // After a break the screen may be old, and what could not be asked is asked now.
  useEffect(
    () =>
      onReach(() => {
        if (currentReach() === 'reached') refresh();
      }),
    [refresh],
  );

  return useMemo(
    () => ({ news, revision: { revision, refresh, followPassingTime } }),
    [news, revision, refresh, followPassingTime],
  );
};
