/** Reads the `.graphql` files of the console: every operation with the fragments it uses, as text, and the id of that text. */

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

export const CONSOLE = join(import.meta.dirname, '..');

/** An operation or fragment is wrong; the message names file, name and fault. */
export class InvalidDocumentError extends Error {
  override readonly name = 'InvalidDocumentError';
}

export type Source = {
  readonly path: string;
  readonly document: DocumentNode;
  /** The document with the fragments of other files that it uses. */
  readonly whole: DocumentNode;
  readonly operations: readonly Operation[];
};

export type Operation = {
  readonly name: string;
  readonly node: OperationDefinitionNode;
  readonly text: string;
  /** SHA-256 of the text. */
  readonly id: string;
};

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Throws `InvalidDocumentError`, or a `GraphQLError` where a file cannot be parsed. */
export const readSources = (): readonly Source[] => {
  const files = globSync('src/**/*.graphql', { cwd: CONSOLE })
    .sort()
    .map((path) => ({ path: join(CONSOLE, path), document: parse(readFileSync(join(CONSOLE, path), 'utf8')) }));
  const fragments = fragmentsByName(files);
  return files.map(({ path, document }) => {
    const nodes = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const operations = nodes.map((node): Operation => {
      if (!node.name) throw new InvalidDocumentError(`${path}: an operation has no name`);
      const text = textOf(node, fragments);
      return { name: node.name.value, node, text, id: createHash('sha256').update(text).digest('hex') };
    });
    return { path, document, whole: withFragments(document, fragments), operations };
  });
};

/** Id → text of every operation: what the gateway may be told to answer exclusively. */
export const operationManifest = (): Readonly<Record<string, string>> =>
  Object.fromEntries(readSources().flatMap(({ operations }) => operations.map(({ id, text }) => [id, text] as const)));

const fragmentsByName = (files: readonly Pick<Source, 'path' | 'document'>[]): Fragments => {
  const found = new Map<string, FragmentDefinitionNode>();
  for (const { path, document } of files)
    for (const one of document.definitions) {
      if (one.kind !== Kind.FRAGMENT_DEFINITION) continue;
      if (found.has(one.name.value))
        throw new InvalidDocumentError(`${path}: there is another fragment ${one.name.value}`);
      found.set(one.name.value, one);
    }
  return found;
};

/** Adds the names of the fragments that a definition spreads, directly or through others. */
const addSpreads = (
  node: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: Fragments,
  names: Set<string>,
): Set<string> => {
  const enter = ({ name: { value } }: FragmentSpreadNode): void => {
    const fragment = fragments.get(value);
    if (names.has(value) || !fragment) return;
    names.add(value);
    addSpreads(fragment, fragments, names);
  };
  visit(node, { [Kind.FRAGMENT_SPREAD]: enter });
  return names;
};

const withFragments = (document: DocumentNode, fragments: Fragments): DocumentNode => {
  const names = new Set<string>();
  const own = new Set<string>();
  for (const one of document.definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION && one.kind !== Kind.FRAGMENT_DEFINITION) continue;
    if (one.kind === Kind.FRAGMENT_DEFINITION) own.add(one.name.value);
    addSpreads(one, fragments, names);
  }
  const foreign = [...names].filter((name) => !own.has(name)).flatMap((name) => fragments.get(name) ?? []);
  return { ...document, definitions: [...document.definitions, ...foreign] };
};

const textOf = (operation: OperationDefinitionNode, fragments: Fragments): string => {
  const used = [...addSpreads(operation, fragments, new Set())].sort().flatMap((name) => fragments.get(name) ?? []);
  return [operation, ...used].map(print).join('\n\n');
};
