/** Whatever takes longer than a second says so, with the seconds that have passed. */

/** Where lines for people go: the terminal for `start`, nowhere for tests. */
export type Say = (line: string) => void;

const firstAfter = 1_000;
const thenEvery = 5_000;

/** Runs `work`; says `label` when it is done, and before that from time to time when it takes long. */
export async function step<T>(label: string, say: Say, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1_000).toFixed(1);
  const remind = () => {
    say(`  … ${label} (${seconds()} s)`);
    timer = setTimeout(remind, thenEvery);
  };
  let timer = setTimeout(remind, firstAfter);
  try {
    const result = await work();
    say(`  ✓ ${label} (${seconds()} s)`);
    return result;
  } finally {
    clearTimeout(timer);
  }
}
