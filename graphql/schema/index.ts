/** The graph, the ports that it needs, and the words for what goes wrong. */

export { FIELDS } from './access/operations.ts';
export { VISIBILITY_TIMEOUT_MS } from './commands/command.ts';
export { DRAWN_FIELDS } from './cost/drawn-fields.ts';
export { LIST_LENGTHS, LONG_TEXTS, MAX_RECORDED_IDS } from './cost/list-lengths.ts';
export { argumentWords } from './kernel/argument-words.ts';
export { DEFAULT_PAGE, LARGEST_PAGE } from './kernel/connection.ts';
export * from './kernel/context.ts';
export { screaming } from './kernel/enums.ts';
export { globalId, measurePathIn, parseId } from './kernel/ids.ts';
export * from './kernel/ports.ts';
export { badInput, problem, quoted, quotedWithin, toTryAgain, type Words, withoutStack } from './kernel/problem.ts';
export { requestContext } from './kernel/request.ts';
export { schema } from './schema.ts';
