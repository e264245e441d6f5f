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

const untilReached = async (): Promise<void> => {
  if (currentReach() === 'away') await reached();
};

/**
 * Some browsers keep that a part could not be loaded: it is not asked for while it is known that the server is away.
 * Rejects with the fault of `load` where the server is there and yet does not give the part, as after an upgrade.
 */
export const loadPart = async <Part>(load: () => Promise<Part>): Promise<Part> => {
  if (!navigator.onLine) await probe();
  await untilReached();
  try {
    return await load();
  } catch {
    await probe();
    await untilReached();
    return load();
  }
};
