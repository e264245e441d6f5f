/** A screen's filter, order and page live in the address bar. */

import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { withParameters } from './address.ts';

export type Parameters = {
  readonly search: URLSearchParams;
  /** Changes some parameters; a changed filter begins at the first page. Replaces the entry of the history where told. */
  change(
    changes: Readonly<Record<string, string | readonly string[] | null>>,
    options?: { readonly replace?: boolean },
  ): void;
};

export const useParameters = (): Parameters => {
  const [search, setSearch] = useSearchParams();
  const change = useCallback<Parameters['change']>(
    (changes, { replace = false } = {}) =>
      setSearch((present) => withParameters(present, { after: null, before: null, ...changes }), {
        replace,
        preventScrollReset: true,
        // At once: later, a checkbox would jump back under the hand, and the next choice would not know of this one.
        flushSync: true,
      }),
    [setSearch],
  );
  return { search, change };
};
