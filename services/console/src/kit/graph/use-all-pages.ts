/** Asks for all pages of a list, one after the other, and shows what is there so far. */

import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { useRevision } from '../live/revision.ts';
import { usePlace } from '../place/place.ts';
import { type Fault, faultOf } from './fault.ts';
import type { Operation } from './operation.ts';
import type { ScreenQuery } from './use-screen-query.ts';

type PageInfo = { readonly hasNextPage: boolean; readonly endCursor: string | null };

type Given = 'plan' | 'after';

/** `pageInfoOf` finds the list's page in an answer; null ends. The operation takes `$plan` and `$after`. */
export const useAllPages = <Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  own: Omit<Variables, Given>,
  pageInfoOf: (data: Data) => PageInfo | null,
): ScreenQuery<readonly Data[]> => {
  const client = useClient();
  const { plan } = usePlace();
  const { revision } = useRevision();
  const [pages, setPages] = useState<readonly Data[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(true);
  const [again, setAgain] = useState(0);
  const variables = JSON.stringify({ plan: plan.key, ...own });
  const find = useRef(pageInfoOf);
  find.current = pageInfoOf;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer revision or a retry asks anew.
  useEffect(() => {
    const left = new AbortController();
    const ask = async () => {
      setBusy(true);
      setFault(null);
      const found: Data[] = [];
      let after: string | null = null;
      do {
        const asked = { ...JSON.parse(variables), after } as Variables & AnyVariables;
        const { data, error } = await client
          .query<Data, Variables & AnyVariables>(operation, asked, { requestPolicy: 'network-only' })
          .toPromise();
        if (left.signal.aborted) return;
        if (error || !data) {
          if (error) setFault(faultOf(error));
          break;
        }
        found.push(data);
        const info = find.current(data);
        after = info?.hasNextPage ? info.endCursor : null;
        // The first time, what is there is shown; afterwards the old list stays until the new one is whole.
        const shown = [...found];
        setPages((before) => (before === null || before.length <= shown.length || after === null ? shown : before));
      } while (after !== null);
      setBusy(false);
    };
    void ask();
    return () => left.abort();
  }, [client, operation, variables, revision, again]);
  return { data: pages, fault: pages === null ? fault : null, busy, refresh: () => setAgain((count) => count + 1) };
};
