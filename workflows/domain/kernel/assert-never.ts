/** What the types say cannot happen, and happened: an error that names the kind and none of the content. */

/** A program of another version, or a value from outside that nobody checked, brought a kind that this one does not know. */
export class UnknownKindError extends Error {
  override readonly name = 'UnknownKindError';
}

/**
 * Ends an exhaustive switch: the compiler proves that nothing is left. Never answers the value itself, which the caller
 * would take for what it asked for; an event of an unknown kind would leave a state that is not the log's.
 * @throws UnknownKindError
 */
export const assertNever = (value: never): never => {
  throw new UnknownKindError(`The kind ${kindOf(value)} is not known here`);
};

const kindOf = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  if (typeof value !== 'object' || value === null) return typeof value;
  if ('type' in value) return kindOf(value.type);
  return 'kind' in value ? kindOf(value.kind) : 'object';
};
