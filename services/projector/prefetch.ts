/** The next batch is read while this one is applied. */

type Ahead<T> = { readonly after: number; readonly size: number; readonly reading: Promise<T> };

export const createPrefetch = <T>(read: (after: number, size: number) => Promise<T>) => {
  let ahead: Ahead<T> | null = null;
  return {
    /** What was read ahead is used only where it is exactly what is wanted now. */
    take(after: number, size: number): Promise<T> {
      const ready = ahead?.after === after && ahead.size === size ? ahead.reading : read(after, size);
      ahead = null;
      return ready;
    },
    ahead(after: number, size: number): void {
      if (size <= 1) return;
      const reading = read(after, size);
      // Whoever takes it hears of a failure; until then nobody may be there to hear.
      reading.catch(() => {});
      ahead = { after, size, reading };
    },
  };
};
