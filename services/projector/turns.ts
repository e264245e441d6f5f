/** One thing at a time, in the order in which they were asked for. */

export const createTurns = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
};

export type Turns = ReturnType<typeof createTurns>;
