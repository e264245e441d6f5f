/** Reads a long list page by page as the reader comes to its end; the news are asked for up to where it was read. */

import { useCallback, useEffect, useRef, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { type Fault, faultOf } from '../graph/fault.ts';
import type { Operation } from '../graph/operation.ts';
import { type ScreenQuery, useScreenQuery } from '../graph/use-screen-query.ts';
import { usePlace } from '../place/place.ts';

export type Page<Row> = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
};

/** The graph gives no more at once. */
const MOST_ROWS_A_PAGE = 100;

export type LongList<Data, Row> = {
  /** The first page, for `Screen`. */
  readonly query: ScreenQuery<Data>;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly hasMore: boolean;
  /** Why the next page is missing; `more` asks for it again. */
  readonly fault: Fault | null;
  /** Asks for the next page, once. */
  more(): void;
  /** Reads on to the end. Null where that failed. */
  all(): Promise<readonly Row[] | null>;
};

type Paged = { readonly first?: number | null | undefined; readonly after?: string | null | undefined };

export const useConnection = <Data, Variables extends object & Paged, Row>(
  operation: Operation<Data, Variables>,
  own: Omit<Variables, 'plan' | 'asOf' | 'first' | 'after'>,
  pageOf: (data: Data) => Page<Row> | null,
): LongList<Data, Row> => {
  const client = useClient();
  const { plan, asOf } = usePlace();
  const query = useScreenQuery(operation, { ...own, first: MOST_ROWS_A_PAGE, after: null } as unknown as Variables);
  const first = query.data === null ? null : pageOf(query.data);
  const asked = JSON.stringify([plan.key, asOf, own]);
  const [further, setFurther] = useState<{ readonly of: object | null; readonly pages: readonly Page<Row>[] }>(NONE);
  const [fault, setFault] = useState<Fault | null>(null);
  const reading = useRef<object | null>(null);
  /** How many further pages were read of this list, to be read again when the first one is new. */
  const depth = useRef({ asked, pages: 0 });
  if (depth.current.asked !== asked) depth.current = { asked, pages: 0 };

  const pages = further.of === first ? further.pages : [];
  const lastPage = pages[pages.length - 1] ?? first;

  const readAfter = useCallback(
    async (page: Page<Row>): Promise<Page<Row> | null> => {
      const [planKey, day, given] = JSON.parse(asked) as [string, string | null, object];
      const place = { plan: planKey, asOf: day === null ? undefined : { date: day } };
      const variables = { ...place, ...given, first: MOST_ROWS_A_PAGE, after: page.pageInfo.endCursor };
      const { data, error } = await client
        .query<Data, AnyVariables>(operation, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (!data) {
        setFault(error ? faultOf(error) : null);
        return null;
      }
      setFault(null);
      return pageOf(data);
    },
    [client, operation, asked, pageOf],
  );

  const read = useCallback(
    async (from: Page<Row>, known: readonly Page<Row>[], wanted: number): Promise<readonly Page<Row>[] | null> => {
      const found = [...known];
      reading.current = from;
      for (;;) {
        const last = found[found.length - 1] ?? from;
        if (!last.pageInfo.hasNextPage || found.length >= wanted) break;
        const next = await readAfter(last);
        if (reading.current !== from) return null;
        if (!next) {
          reading.current = null;
          return null;
        }
        found.push(next);
        depth.current.pages = Math.max(depth.current.pages, found.length);
        setFurther({ of: from, pages: [...found] });
      }
      reading.current = null;
      return found;
    },
    [readAfter],
  );

  useEffect(() => {
    if (first && further.of !== first && depth.current.pages > 0) void read(first, [], depth.current.pages);
  }, [first, further.of, read]);

  const rows = [first, ...pages].flatMap((page) => page?.nodes ?? []);
  return {
    query,
    rows,
    total: first?.totalCount ?? 0,
    hasMore: lastPage?.pageInfo.hasNextPage ?? false,
    fault,
    more: () => {
      if (first && reading.current !== first) void read(first, pages, pages.length + 1);
    },
    all: async () => {
      if (!first) return null;
      const found = await read(first, pages, Number.POSITIVE_INFINITY);
      return found && [first, ...found].flatMap(({ nodes }) => nodes);
    },
  };
};

const NONE = { of: null, pages: [] };
