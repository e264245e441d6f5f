/** Lets one piece of work run at a time, in the order of asking. */

/**
 * A chain of promises rather than a flag with `condition(() => !busy)`: that would release every waiter in the same
 * activation, and all of them would find the flag free.
 */
export const createSerial = () => {
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const run = tail.then(work);
    tail = run.catch(() => undefined);
    return run;
  };
};
