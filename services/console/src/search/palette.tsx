/** The search over a whole plan, opened by `/`: everything it says, with the place that was found marked. */

import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { Dialog } from '../kit/dialog.tsx';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { usePlace } from '../kit/place/place.ts';
import { FaultNote, NoPermission } from '../kit/screen.tsx';
import { dateWords } from '../kit/show/date.ts';
import { Empty } from '../kit/show/empty.tsx';
import { useSay } from '../kit/words/language.tsx';
import { HitRow } from './hit-row.tsx';
import { rowAfter } from './hits.ts';
import { SearchDocument, type SearchQuery } from './search.generated.ts';
import { useSettled } from './use-settled.ts';
import { searchWords } from './words.ts';
import './search.css';

const PAUSE_MS = 200;
const PAGE = 20;
/** The graph gives no more at once, and nobody reads more. */
const MOST = 100;
/** The server takes no longer text. */
const MAX_CHARACTERS = 200;

export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const { asOf, plan, screens } = usePlace();
  const [typed, setTyped] = useState('');
  const [count, setCount] = useState(PAGE);
  const sought = useSettled(typed.trim(), PAUSE_MS);
  const query = useScreenQuery(SearchDocument, { text: sought, first: count }, { pause: sought === '' });
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useCloseOnLeave(onClose);
  useEffect(() => field.current?.focus(), []);

  const rows = (): readonly HTMLAnchorElement[] => [...(list.current?.querySelectorAll('a') ?? [])];
  const onKey = (event: React.KeyboardEvent) => {
    // Enter and the arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    const all = rows();
    const inField = event.target === field.current;
    if (event.key === 'Enter' && inField) {
      event.preventDefault();
      if (sought === typed.trim()) all[0]?.click();
      return;
    }
    const next = rowAfter(event.key, inField ? -1 : all.indexOf(event.target as HTMLAnchorElement), all.length);
    if (next === null) return;
    event.preventDefault();
    (all[next] ?? field.current)?.focus();
  };

  const title = asOf === null ? searchWords.title : searchWords.titleAsOf(say(dateWords(asOf, plan.year)));
  const isBusy = typed.trim() !== '' && (query.busy || sought !== typed.trim());
  // Asking in vain would be on the record of accesses as refused.
  if (!screens.some(({ path }) => path === '/measures'))
    return (
      <Dialog title={say(title)} onClose={onClose}>
        <NoPermission why={searchWords.notForYou} />
      </Dialog>
    );
  return (
    <Dialog title={say(title)} onClose={onClose} wide atTop>
      <search className="palette" onKeyDown={onKey}>
        <input
          ref={field}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_CHARACTERS}
          aria-label={say(searchWords.field)}
          placeholder={say(searchWords.placeholder)}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setCount(PAGE);
          }}
        />
        {sought === '' ? (
          <WhatCanBeFound />
        ) : query.fault ? (
          <FaultNote fault={query.fault} onRetry={query.refresh} />
        ) : (
          <div className={isBusy ? 'is-busy' : undefined}>
            <p className="quiet" role="status">
              {say(query.data === null ? searchWords.searching : foundWords(query.data))}
            </p>
            {query.data !== null && (
              <Hits data={query.data} sought={sought} list={list} isBusy={isBusy} onMore={() => setCount(MOST)} />
            )}
          </div>
        )}
      </search>
    </Dialog>
  );
};

const foundWords = ({ plan }: SearchQuery) => {
  const { nodes = [], pageInfo } = plan?.search ?? {};
  return searchWords.found(nodes.length, pageInfo?.hasNextPage ?? false);
};

type HitsProps = {
  readonly data: SearchQuery;
  readonly sought: string;
  readonly list: React.RefObject<HTMLUListElement | null>;
  readonly isBusy: boolean;
  readonly onMore: () => void;
};

const Hits = ({ data: { plan }, sought, list, isBusy, onMore }: HitsProps) => {
  const say = useSay();
  const hits = plan?.search.nodes ?? [];
  if (hits.length === 0 && !isBusy)
    return (
      <Empty title={say(searchWords.nothing(sought))}>
        <p>{say(searchWords.nothingHow)}</p>
      </Empty>
    );
  const hasMore = plan?.search.pageInfo.hasNextPage === true;
  return (
    <>
      <ul className="plain-list hits" ref={list} aria-label={say(searchWords.results)}>
        {hits.map((hit) => (
          <HitRow
            key={`${hit.measure.code} ${hit.kind} ${(hit.target ?? hit.milestone ?? hit.instruction ?? hit.report)?.key ?? ''}`}
            hit={hit}
          />
        ))}
      </ul>
      {hasMore && hits.length < MOST && (
        <button type="button" onClick={onMore}>
          {say(searchWords.showMore)}
        </button>
      )}
      {hasMore && hits.length >= MOST && <p className="quiet">{say(searchWords.tooMany)}</p>}
    </>
  );
};

const WhatCanBeFound = () => {
  const say = useSay();
  return (
    <div className="palette-help">
      <p>{say(searchWords.what)}</p>
      <ul>
        {[searchWords.findsCode, searchWords.findsPromise, searchWords.findsText].map((one) => (
          <li key={one.zh}>{say(one)}</li>
        ))}
      </ul>
      <p className="quiet">{say(searchWords.howTo)}</p>
    </div>
  );
};

/** A result that was opened ends the search. */
const useCloseOnLeave = (onClose: () => void): void => {
  const { key } = useLocation();
  const first = useRef(key);
  useEffect(() => {
    if (key !== first.current) onClose();
  }, [key, onClose]);
};
