/** Which of several measures have the instruction that is typed: one that was given in other words does not count. */

export type Typed = { readonly text: string; readonly urgency: string };
/** A measure that was given an instruction, and which. */
export type Given = Typed & { readonly id: string };

export const hasIt = (given: readonly Given[], { text, urgency }: Typed, id: string): boolean =>
  given.some((one) => one.id === id && one.text === text && one.urgency === urgency);

/** Those that the instruction still has to be given to, in their order. */
export const waitingFor = <Measure extends { readonly id: string }>(
  measures: readonly Measure[],
  given: readonly Given[],
  typed: Typed,
): readonly Measure[] => measures.filter(({ id }) => !hasIt(given, typed, id));
