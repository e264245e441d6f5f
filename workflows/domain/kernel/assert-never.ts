/** Ends exhaustive switches with an error that names the unknown kind and none of its content. */

/** A value has a kind that this version does not know: another version wrote it, or unchecked input brought it. */
class UnknownKindError extends Error {
  override readonly name = 'UnknownKindError';
}

/**
 * Ends an exhaustive switch; the compiler proves that no case is left. It throws instead of returning, because a state
 * evolved by an unknown event would differ from the log.
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
