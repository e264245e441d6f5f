/** Prints the steps of a start with their duration, and progress lines for a step that takes longer than a second. */

/** Prints one line for the user: `start` writes to the terminal, tests discard it. */
export type Say = (line: string) => void;

const FIRST_LINE_AFTER_MS = 1_000;
const LINE_INTERVAL_MS = 5_000;

/**
 * Runs `work` and prints its outcome; prints progress lines while it takes long.
 * `label` may be a function, which is called for each line.
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
    timer = setTimeout(remind, LINE_INTERVAL_MS);
  };
  let timer = setTimeout(remind, FIRST_LINE_AFTER_MS);
  try {
    const result = await work();
    say(`  ✓ ${[text(), outcome(result)].filter((part) => part !== '').join(': ')} (${seconds()})`);
    return result;
  } finally {
    clearTimeout(timer);
  }
};
