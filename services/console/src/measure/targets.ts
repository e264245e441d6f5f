/** Which of several targets stands for a measure in a list. */

type Standing = { readonly standing: { readonly reached: boolean } | null };

/** The first that is behind its schedule, else the first; null where there is none. */
export const shownTarget = <Target extends Standing>(targets: readonly Target[]): Target | null =>
  targets.find(({ standing }) => standing && !standing.reached) ?? targets[0] ?? null;
