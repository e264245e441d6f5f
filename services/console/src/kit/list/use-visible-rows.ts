/** The slots of a long list that are near the window; all of them while it is printed. */

import { type RefObject, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Slot, within } from './visible-rows.ts';

/** Drawn beyond the window's edges, so that fast scrolling shows no gap, in pixels. */
const MARGIN_PX = 600;
/** The span moves in steps, so that a scroll of a few pixels draws nothing anew. */
const STEP_PX = 200;

type Span = { readonly from: number; readonly to: number };

const spanOf = (element: HTMLElement | null): Span => {
  const top = element?.getBoundingClientRect().top ?? 0;
  const from = Math.floor((-top - MARGIN_PX) / STEP_PX) * STEP_PX;
  return { from, to: Math.ceil((innerHeight - top + MARGIN_PX) / STEP_PX) * STEP_PX };
};

export const useVisibleRows = <Row>(
  container: RefObject<HTMLElement | null>,
  slots: readonly Slot<Row>[],
): readonly Slot<Row>[] => {
  const [span, setSpan] = useState<Span | 'all'>({ from: 0, to: 2_000 });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = spanOf(container.current);
        setSpan((before) => (before !== 'all' && before.from === next.from && before.to === next.to ? before : next));
      });
    };
    // At once: the browser prints what is there when this returns.
    const showAll = () => flushSync(() => setSpan('all'));
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    addEventListener('beforeprint', showAll);
    addEventListener('afterprint', look);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
      removeEventListener('beforeprint', showAll);
      removeEventListener('afterprint', look);
    };
  }, [container]);
  return useMemo(() => (span === 'all' ? slots : within(slots, span.from, span.to)), [slots, span]);
};
