/** Walks a list page by page to its end, forwards or backwards, as a client does. */

import type { Key, Page, Rows } from '../page.ts';

/** `between` is called after each page: whatever it changes must not shift the list. */
export const walk = async <Row>(
  read: (page: Page) => Promise<Rows<Row> | undefined>,
  size: number,
  { backwards = false, between = async () => {} }: { backwards?: boolean; between?: () => Promise<void> } = {},
): Promise<readonly Row[]> => {
  const pages: Row[][] = [];
  let cursor: Key | null = null;
  for (let more = true; more; ) {
    const list: Rows<Row> | undefined = await read(
      backwards ? { last: size, before: cursor } : { first: size, after: cursor },
    );
    if (!list) throw new Error('there is no such list');
    if (list.rows.length > size) throw new Error(`${list.rows.length} rows in a page of ${size}`);
    pages.push(list.rows.map(({ row }) => row));
    more = backwards ? list.hasPrevious : list.hasNext;
    cursor = list.rows.at(backwards ? 0 : -1)?.key ?? null;
    await between();
  }
  return (backwards ? pages.reverse() : pages).flat();
};
