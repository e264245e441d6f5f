/** Runs asynchronous work one piece at a time, in the order of the calls. */

/**
 * A chain of promises, not a flag with `condition(() => !busy)`: that would release all waiters in the same activation,
 * and each of them would see the flag unset.
 */
export const createSerial = () => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const run = tail.then(work);
    tail = run.catch(() => undefined);
    return run;
  };
};
