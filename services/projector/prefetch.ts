/** Reads the next batch while the current one is applied. */

type Ahead<T> = { readonly after: number; readonly size: number; readonly reading: Promise<T> };

export const createPrefetch = <T>(read: (after: number, size: number) => Promise<T>) => {
  let ahead: Ahead<T> | null = null;
  return {
    /** Uses what was read ahead only if position and size match. */
    take(after: number, size: number): Promise<T> {
      const ready = ahead?.after === after && ahead.size === size ? ahead.reading : read(after, size);
      ahead = null;
      return ready;
    },
    ahead(after: number, size: number): void {
      if (size <= 1) return;
      const reading = read(after, size);
      // `take` rejects with the failure; before that, it must not count as an unhandled rejection.
      reading.catch(() => {});
      ahead = { after, size, reading };
    },
  };
};
