/** Whatever takes longer than a second says so, with the seconds that have passed. */

/** Where lines for people go: the terminal for `start`, nowhere for tests. */
export type Say = (line: string) => void;

const firstAfter = 1_000;
const thenEvery = 5_000;

/**
 * Runs `work`, and says when it is done what came out of it; says from time to time where it stands when it takes long.
 * `label` may be a function, asked each time.
 */
export const step = async <T>(
  label: string | (() => string),
  say: Say,
  work: () => Promise<T>,
  outcome: (result: T) => string = () => '',
): Promise<T> => {
  const began = performance.now();
  const text = () => (typeof label === 'string' ? label : label());
  const seconds = () => `${((performance.now() - began) / 1_000).toFixed(1)} s`;
  const remind = () => {
    say(`  … ${text()} (${seconds()})`);
    timer = setTimeout(remind, thenEvery);
  };
  let timer = setTimeout(remind, firstAfter);
  try {
    const result = await work();
    say(`  ✓ ${[text(), outcome(result)].filter((part) => part !== '').join(': ')} (${seconds()})`);
    return result;
  } finally {
    clearTimeout(timer);
  }
};
