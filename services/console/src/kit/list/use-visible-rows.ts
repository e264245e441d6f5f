/** The slots of a long list that are near the window; all of them while it is printed. */

import { type RefObject, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Slot, within } from './visible-rows.ts';

/** Drawn beyond the window's edges, so that fast scrolling shows no gap, in pixels. */
const MARGIN_PX = 600;

type Span = { readonly from: number; readonly to: number };

const spanOf = (element: HTMLElement | null): Span => {
  const top = element?.getBoundingClientRect().top ?? 0;
  return { from: -top - MARGIN_PX, to: innerHeight - top + MARGIN_PX };
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
      frame = requestAnimationFrame(() => setSpan(spanOf(container.current)));
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
