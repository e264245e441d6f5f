/** So many are served at once; a few more wait a moment for their turn, and whoever comes after them is turned away at once. */

/** Gives the place back; called again it does nothing. */
export type Leave = () => void;

export type Line = {
  /** Null where there is no place: at once where too many wait, else when the patience is over or the caller has left. */
  enter(gone?: AbortSignal): Promise<Leave | null>;
  readonly inside: number;
  readonly waiting: number;
};

/** For each that is served so many may wait: of more, the last would come too late anyway. */
export const WAITING = 4;
/** Milliseconds; whoever is told soon can come back, or go to another gateway. */
const PATIENCE = 2_000;

export const createLine = (atOnce: number, patience = PATIENCE): Line => {
  const waiting = new Set<(place: Leave | null) => void>();
  let inside = 0;
  const place = (): Leave => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const [next] = waiting;
      // Handed on as it is: nobody slips in between.
      if (next) next(place());
      else inside -= 1;
    };
  };
  return {
    get inside() {
      return inside;
    },
    get waiting() {
      return waiting.size;
    },
    async enter(gone) {
      if (inside < atOnce) {
        inside += 1;
        return place();
      }
      if (waiting.size >= atOnce * WAITING || gone?.aborted) return null;
      return new Promise((resolve) => {
        const settle = (given: Leave | null) => {
          waiting.delete(settle);
          clearTimeout(timer);
          gone?.removeEventListener('abort', giveUp);
          resolve(given);
        };
        const giveUp = () => settle(null);
        const timer = setTimeout(giveUp, patience);
        gone?.addEventListener('abort', giveUp, { once: true });
        waiting.add(settle);
      });
    },
  };
};
