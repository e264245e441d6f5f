/** Loads a part of the console when it is first needed; while the server is away, it waits and tries again. */

import { currentReach, onReach, probe } from './reach.ts';

const reached = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = onReach(() => {
      if (currentReach() !== 'reached') return;
      stop();
      resolve();
    });
  });

/** Rejects with the fault of `load` where the server is there and yet does not give the part, as after an upgrade. */
export const loadPart = async <Part>(load: () => Promise<Part>): Promise<Part> => {
  for (;;) {
    try {
      return await load();
    } catch {
      await probe();
      if (currentReach() === 'reached') return load();
      await reached();
    }
  }
};
