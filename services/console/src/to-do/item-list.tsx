/** The list in its groups; when something is done the reader stays where they were, at what comes next. */

import { type ReactNode, useEffect, useRef } from 'react';
import { usePlace } from '../kit/place/place.ts';
import { useSay } from '../kit/words/language.tsx';
import { countLines, type Dated, grouped } from './list.ts';
import { toDoWords } from './words.ts';

type ItemListProps<Item> = {
  readonly items: readonly Item[];
  readonly line: (items: readonly [Item, ...Item[]], onDone: () => void) => ReactNode;
  readonly empty: ReactNode;
  /** Stands once at the head of what is overdue. */
  readonly overNote?: string;
};

export const ItemList = <Item extends Dated>({ items, line, empty, overNote }: ItemListProps<Item>) => {
  const say = useSay();
  const { today } = usePlace();
  const groups = grouped(items, today);
  // The reports of a period are one line, and one thing to do.
  const count = countLines(items, today);
  const { list, onDone } = useNextInPlace(groups.flatMap(({ lines }) => lines.map(({ key }) => key)));
  return (
    <>
      <h1>
        {say(toDoWords.title)} {count > 0 && count}
      </h1>
      {groups.length > 0 && (
        <ul className="plain-list to-do-counts quiet">
          {groups.map(({ key, lines }) => (
            <li key={key}>
              <a href={`#${key}`} className="link">
                {say(toDoWords[key])}
                {lines.length}
              </a>
            </li>
          ))}
        </ul>
      )}
      {groups.length === 0 && empty}
      <div ref={list}>
        {groups.map(({ key, lines }) => (
          <section key={key} aria-labelledby={key}>
            <h2 id={key} className="to-do-group">
              {say(toDoWords[key])}
              {key === 'over' && overNote && <span className="quiet">{overNote}</span>}
            </h2>
            <ul className="plain-list to-do-list">
              {lines.map((one) => (
                <li key={one.key} className="to-do-item" data-row="" data-line={one.key}>
                  {line(one.items, () => onDone(one.key))}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
};

/** Puts the focus on the line that took the place of the one that is done, once the fresh list is there. */
const useNextInPlace = (keys: readonly string[]) => {
  const list = useRef<HTMLDivElement>(null);
  const left = useRef<{ readonly key: string; readonly index: number } | null>(null);
  const known = keys.join('\n');
  useEffect(() => {
    const { current } = left;
    if (!current || known.split('\n').includes(current.key)) return;
    left.current = null;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const next = lines[Math.min(current.index, lines.length - 1)];
    next?.querySelector<HTMLElement>('button, a[href]')?.focus({ preventScroll: true });
  }, [known]);
  return {
    list,
    onDone: (key: string) => {
      left.current = { key, index: keys.indexOf(key) };
    },
  };
};
