/** Makes for each `.graphql` file of the console a `.generated.ts` beside it: the types of its data, and its operations. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { CONSOLE, InvalidDocumentError, type Operation, readSources } from './operations.ts';

const SCHEMA = join(CONSOLE, '../../graphql/schema/schema.graphql');

/** Of the types of the schema, only those that an operation names are written. */
const TYPES = {
  /** How the scalars of the schema arrive in JSON. */
  scalars: { CivilDate: 'string', Instant: 'string', Position: 'number', Json: 'unknown', ID: 'string' },
  skipTypename: true,
  immutableTypes: true,
  arrayInputCoercion: false,
  disableDescriptions: true,
};

/** A fragment may be used by another file only. */
const RULES = specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule');

/** Path → content of every generated file. Throws `InvalidDocumentError` with all faults of all files. */
export const generate = async (): Promise<ReadonlyMap<string, string>> => {
  const text = readFileSync(SCHEMA, 'utf8');
  const [schema, schemaAst] = [parse(text), buildSchema(text)];
  const files = new Map<string, string>();
  const faults: string[] = [];
  for (const { path, whole, operations } of readSources()) {
    const found = validate(schemaAst, whole, RULES);
    faults.push(...found.map(({ message }) => `${path}: ${message}`));
    if (found.length > 0) continue;
    const types = await codegen({
      filename: path,
      schema,
      schemaAst,
      documents: [{ location: path, document: whole }],
      config: TYPES,
      plugins: [{ typescriptOperations: {} }],
      pluginMap: { typescriptOperations },
    });
    files.set(path.replace(/\.graphql$/, '.generated.ts'), fileOf(types, operations.map(constantOf), path));
  }
  if (faults.length > 0) throw new InvalidDocumentError(faults.join('\n'));
  return files;
};

const SUFFIXES = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

const constantOf = ({ name, node, id, text }: Operation): string => {
  const type = `${name}${SUFFIXES[node.operation]}`;
  const variables = (node.variableDefinitions ?? []).map(({ variable }) => `'${variable.name.value}'`);
  return [
    `export const ${name}Document = operation<${type}, ${type}Variables>(`,
    `  '${id}',`,
    `  [${variables.join(', ')}],`,
    `  ${JSON.stringify(text)},`,
    ');',
  ].join('\n');
};

const fileOf = (types: string, constants: readonly string[], path: string): string => {
  const depth = path.slice(join(CONSOLE, 'src/').length).split('/').length - 1;
  const head = '// Written by `pnpm codegen` from the .graphql file of the same name: change that file.';
  const imported = `import { operation } from '${'../'.repeat(depth) || './'}kit/graph/operation.ts';`;
  return `${[head, ...(constants.length > 0 ? [imported] : []), types.trim(), ...constants].join('\n')}\n`;
};
