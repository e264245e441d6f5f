/** Which of several measures have what is typed: what was given in other words does not count. */

/** A measure that was given something, and what: the values of the form as JSON. */
export type Given = { readonly id: string; readonly what: string };

export const hasIt = (given: readonly Given[], what: string, id: string): boolean =>
  given.some((one) => one.id === id && one.what === what);

/** Those that it still has to be given to, in their order. */
export const waitingFor = <Measure extends { readonly id: string }>(
  measures: readonly Measure[],
  given: readonly Given[],
  what: string,
): readonly Measure[] => measures.filter(({ id }) => !hasIt(given, what, id));
