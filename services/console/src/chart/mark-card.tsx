/** What a sign on the wall stands for on the day that is shown: beside it while pointed at, and kept once pressed. */

import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { usePlace } from '../kit/place/place.ts';
import { dateWords } from '../kit/show/date.ts';
import { useSay } from '../kit/words/language.tsx';
import { LegendMark } from './mark.tsx';
import type { WallItem } from './wall.ts';
import { chartWords, standingWords } from './words.ts';
import { milestoneOn } from './year.ts';

/** Names a sign in the page. */
export const markOf = (code: string, milestone: string): string => `${code} ${milestone}`;

type Pointed = {
  readonly mark: string;
  /** The sign's place within the wall, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Kept until something else is pressed. */
  readonly isPressed: boolean;
};

const pointedIn = (container: HTMLElement, target: EventTarget | null, isPressed: boolean): Pointed | null => {
  const sign = target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null;
  if (!sign || !container.contains(sign)) return null;
  const [own, wall] = [sign.getBoundingClientRect(), container.getBoundingClientRect()];
  return {
    mark: sign.dataset.mark ?? '',
    x: own.left + own.width / 2 - wall.left,
    y: own.bottom - wall.top,
    isPressed,
  };
};

const usePointed = (container: RefObject<HTMLElement | null>): Pointed | null => {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    const wall = container.current;
    if (!wall) return;
    const isOnCard = ({ target }: Event) => target instanceof Element && target.closest('.mark-card') !== null;
    const onPoint = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return;
      const next = pointedIn(wall, event.target, false);
      setPointed((before) => (before?.isPressed === true ? before : next));
    };
    const onPress = (event: MouseEvent) => {
      if (!isOnCard(event)) setPointed(pointedIn(wall, event.target, true));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setPointed((before) => {
        // Esc goes back elsewhere; here it closes what lies above the wall.
        if (before !== null) event.preventDefault();
        return null;
      });
    };
    wall.addEventListener('pointerover', onPoint);
    addEventListener('click', onPress);
    addEventListener('keydown', onKey, true);
    return () => {
      wall.removeEventListener('pointerover', onPoint);
      removeEventListener('click', onPress);
      removeEventListener('keydown', onKey, true);
    };
  }, [container]);
  return pointed;
};

type MarkCardProps = {
  readonly container: RefObject<HTMLElement | null>;
  readonly items: readonly WallItem[];
  readonly day: string;
};

export const MarkCard = ({ container, items, day }: MarkCardProps) => {
  const say = useSay();
  const { plan } = usePlace();
  const pointed = usePointed(container);
  if (!pointed) return null;
  for (const item of items) {
    if (item.kind !== 'measure') continue;
    const { measure, milestones } = item.row;
    const milestone = milestones.find(({ key }) => markOf(measure.code, key) === pointed.mark);
    const then = milestone && milestoneOn(item.row, milestone, day);
    if (!milestone || !then) continue;
    return (
      <div className="mark-card" role="status" style={{ '--x': `${pointed.x}px`, top: pointed.y } as CSSProperties}>
        <p className="quiet">
          {measure.code} {say(measure.title)}
        </p>
        <p className="mark-label">{say(milestone.label)}</p>
        <p>
          <LegendMark standing={then.standing} />{' '}
          {say(chartWords.mark(dateWords(then.due, plan.year), standingWords[then.standing]))}
        </p>
        {pointed.isPressed && <Link to={measureAt(measure.code)}>{say(chartWords.seeMeasure)}</Link>}
      </div>
    );
  }
  return null;
};
