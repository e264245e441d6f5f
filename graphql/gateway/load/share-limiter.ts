/** A bounded number of slots, of which one holder may take only a share; there is no queue. */

/** Gives the slot back; further calls do nothing. */
export type Release = () => void;

export type ShareLimiter = {
  /** `holder` is a subject or an address. */
  enter(holder: string): Release | 'too many of one subject' | 'too many';
  readonly inside: number;
};

export const createShareLimiter = (most: number, mostOfAHolder: number): ShareLimiter => {
  const byHolder = new Map<string, number>();
  let inside = 0;
  return {
    get inside() {
      return inside;
    },
    enter(holder) {
      const own = byHolder.get(holder) ?? 0;
      if (own >= mostOfAHolder) return 'too many of one subject';
      if (inside >= most) return 'too many';
      inside += 1;
      byHolder.set(holder, own + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        inside -= 1;
        const others = (byHolder.get(holder) ?? 1) - 1;
        if (others > 0) byHolder.set(holder, others);
        else byHolder.delete(holder);
      };
    },
  };
};
