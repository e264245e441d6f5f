/** Pages of a connection, kept in the address bar as `after` and `before`. */

import { useParameters } from '../place/parameters.ts';
import { useSay } from '../words/language.tsx';
import { kitWords } from '../words.ts';

export type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

/** The arguments of a connection, from the address. */
export const pageIn = (search: URLSearchParams, size = 50) => {
  const before = search.get('before');
  return before === null
    ? { first: size, after: search.get('after'), last: null, before: null }
    : { last: size, before, first: null, after: null };
};

export const Paging = ({ page, total }: { readonly page: PageInfo; readonly total?: string }) => {
  const say = useSay();
  const { change } = useParameters();
  if (!page.hasNextPage && !page.hasPreviousPage) return total === undefined ? null : <p className="quiet">{total}</p>;
  return (
    <nav className="paging" aria-label={say(kitWords.pages)}>
      {total !== undefined && <span className="quiet">{total}</span>}
      <button type="button" disabled={!page.hasPreviousPage} onClick={() => change({ before: page.startCursor })}>
        {say(kitWords.previous)}
      </button>
      <button type="button" disabled={!page.hasNextPage} onClick={() => change({ after: page.endCursor })}>
        {say(kitWords.next)}
      </button>
    </nav>
  );
};
