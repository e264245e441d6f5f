/** Back to the list that the reader came from, and on to the measures before and after in it. */

import { useMemo } from 'react';
import { measureAt } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { useSay } from '../kit/words/language.tsx';
import { lastList, neighboursOf } from './last-list.ts';
import { pageWords } from './page-words.ts';

export const Neighbours = ({ code }: { readonly code: string }) => {
  const say = useSay();
  const list = useMemo(() => lastList(), []);
  const found = list && neighboursOf(list.codes, code);
  if (!list || !found)
    return (
      <nav className="neighbours" aria-label={say(pageWords.neighbours)}>
        <Link to="/measures">{say(pageWords.toList)}</Link>
      </nav>
    );
  const { previous, next, place } = found;
  return (
    <nav className="neighbours" aria-label={say(pageWords.neighbours)}>
      <Link to={`/measures${list.part && `?${list.part}`}`}>{say(pageWords.backToList)}</Link>
      <span className="quiet">{say(pageWords.place(place, list.total ?? list.codes.length))}</span>
      {previous !== null && (
        <Link to={measureAt(previous)} title={previous}>
          {say(pageWords.previous)}
        </Link>
      )}
      {next !== null && (
        <Link to={measureAt(next)} title={next}>
          {say(pageWords.next)}
        </Link>
      )}
    </nav>
  );
};
