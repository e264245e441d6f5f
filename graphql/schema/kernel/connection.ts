/** Relay connections over keyset pages: `first` or `last` from 1 to 100, cursors that no row coming or going can shift. */

import { InvalidPageKeyError, type Key, type Page, type Rows } from '@duban/read-models';
import type { InterfaceRef, ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { badInput } from './problem.ts';
import { type Seen, type Snapshot, seen } from './snapshot.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

type Edge<Node> = { readonly cursor: string; readonly node: Node };
type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};
export type Connection<Node> = {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
};

const encodeCursor = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url');

const decodeCursor = (field: 'after' | 'before', cursor: string): Key => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number')) return key;
  } catch {
    // Falls through: whatever is wrong with it, it is not one of ours.
  }
  throw badCursor(field);
};

const badCursor = (field: 'after' | 'before') =>
  badInput(field, { zh: '不是本列表给出的位置', en: 'is not a cursor of this list' });

export type PageArgs = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
};

/** Throws `BAD_USER_INPUT` naming the argument that cannot be used. */
const pageOf = ({ first, after, last, before }: PageArgs): Page => {
  const backwards = last != null || before != null;
  if (backwards && (first != null || after != null)) {
    const field = first != null ? 'first' : 'after';
    throw badInput(field, { zh: '不能与从尾起取的条数、止点同用', en: 'cannot be given together with last or before' });
  }
  const size = backwards ? bounded('last', last ?? DEFAULT_PAGE) : bounded('first', first ?? DEFAULT_PAGE);
  return backwards
    ? { last: size, before: before == null ? null : decodeCursor('before', before) }
    : { first: size, after: after == null ? null : decodeCursor('after', after) };
};

const bounded = (field: 'first' | 'last', size: number): number => {
  if (size >= 1 && size <= LARGEST_PAGE) return size;
  throw badInput(field, { zh: `须为1至${LARGEST_PAGE}`, en: `must be from 1 to ${LARGEST_PAGE}, not ${size}` });
};

/** Reads a fixed number of rows; the cursor is that of the last, null where none follows. Throws `BAD_USER_INPUT`. */
export const readFrom = async <Row>(
  after: string | null | undefined,
  size: number,
  load: (page: Page) => Promise<Rows<Row>>,
): Promise<{ readonly rows: readonly Row[]; readonly endCursor: string | null }> => {
  const page = { first: size, after: after == null ? null : decodeCursor('after', after) };
  try {
    const { rows, hasNext } = await load(page);
    const last = rows.at(-1);
    return { rows: rows.map(({ row }) => row), endCursor: hasNext && last ? encodeCursor(last.key) : null };
  } catch (error) {
    throw error instanceof InvalidPageKeyError ? badCursor('after') : error;
  }
};

/** Reads one page of a list; throws `BAD_USER_INPUT` naming the argument that cannot be used. */
export const readPage = async <Row extends object>(
  snapshot: Snapshot,
  args: PageArgs,
  load: (page: Page) => Promise<Rows<Row>>,
): Promise<Connection<Seen<Row>>> => readList(args, load, (row) => seen(snapshot, row));

/** The same of what belongs to no snapshot. */
export const readList = async <Row, Node = Row>(
  args: PageArgs,
  load: (page: Page) => Promise<Rows<Row>>,
  nodeOf: (row: Row) => Node = (row) => row as never,
): Promise<Connection<Node>> => {
  const page = pageOf(args);
  try {
    return connectionOf(await load(page), nodeOf);
  } catch (error) {
    // A cursor of another list has the right form; only the read itself can tell.
    throw error instanceof InvalidPageKeyError ? badCursor('last' in page ? 'before' : 'after') : error;
  }
};

const connectionOf = <Row, Node>(rows: Rows<Row>, nodeOf: (row: Row) => Node): Connection<Node> => {
  const edges = rows.rows.map(({ key, row }) => ({ cursor: encodeCursor(key), node: nodeOf(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.hasNext,
      hasPreviousPage: rows.hasPrevious,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

/** The four arguments of every connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    description: `从头起取几条，1至${LARGEST_PAGE}，默认${DEFAULT_PAGE}。The number of items from the start.`,
  }),
  after: t.string({ description: '取此游标之后的。Only items after this cursor.' }),
  last: t.int({ description: `从尾起取几条，1至${LARGEST_PAGE}。The number of items from the end.` }),
  before: t.string({ description: '取此游标之前的。Only items before this cursor.' }),
}));

const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  description: '本页在列表中的位置。The position of this page in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: '其后是否还有。Whether more items follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: '其前是否还有。Whether more items come before.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: '首条的游标。Cursor of the first item.',
    }),
    endCursor: t.exposeString('endCursor', { nullable: true, description: '末条的游标。Cursor of the last item.' }),
  }),
});

type Types = typeof builder.$inferSchemaTypes;

/** Makes `<name>Edge` and `<name>Connection`; `what` says in both languages what is listed. */
export const connectionType = <Node, Shape extends Connection<Node> = Connection<Node>>(
  name: string,
  node: ObjectRef<Types, Node, Node> | InterfaceRef<Types, Node, Node>,
  what: { readonly zh: string; readonly en: string },
) => {
  const edge = builder.objectRef<Edge<Node>>(`${name}Edge`).implement({
    description: `列表中的一条${what.zh}。One of a list of ${what.en}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: '这一条的游标。Its cursor.' }),
      node: t.field({
        type: node,
        description: `${what.zh}。The item itself.`, // The builder's types cannot follow a type parameter; the shape of an edge says what it holds.
        resolve: (parent) => parent.node as never,
      }),
    }),
  });
  return builder.objectRef<Shape>(`${name}Connection`).implement({
    description: `${what.zh}的列表，按页读取。A list of ${what.en}, page by page.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: '本页各条及其游标。The items of this page with their cursors.',
        resolve: ({ edges }) => [...edges],
      }),
      nodes: t.field({
        type: [node],
        description: `本页各条${what.zh}。The ${what.en} of this page.`,
        resolve: ({ edges }) => edges.map((one) => one.node),
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: '翻页信息。Paging information.',
        resolve: (list) => list.pageInfo,
      }),
    }),
  });
};
