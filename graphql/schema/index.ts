/** The graph, the ports that it needs, and the words for what goes wrong. */

export { FIELDS } from './access/operations.ts';
export * from './context.ts';
export { type Cost, costFault, costOf, DEEPEST, LARGEST_COST } from './cost.ts';
export { globalId, type NodeType, parseId } from './ids.ts';
export { rules, variableFaults } from './input-faults.ts';
export { MAX_RECORDED_IDS } from './list-lengths.ts';
export { badInput, type ProblemCode, problem, quoted, quotedWithin, toTryAgain, type Words } from './problem.ts';
export { type Caller, requestContext } from './request.ts';
export { schema } from './schema.ts';
