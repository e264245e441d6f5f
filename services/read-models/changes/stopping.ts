/** A wait or a reader ends for one of three reasons: its caller leaves, its signal is aborted, or the feed is closed. */

export type Stopping = {
  readonly stopped: boolean;
  /** Registers a callback for the end; it is called once, immediately if it has already ended. */
  onStop(cancel: () => void): void;
  end(): void;
};

/** `open` holds a function for each wait or reader that has not ended; it ends it. */
export const stoppable = (open: Set<() => void>, signal: AbortSignal | undefined): Stopping => {
  let stopped = false;
  let cancelWait = () => {};
  const end = () => {
    stopped = true;
    open.delete(end);
    signal?.removeEventListener('abort', end);
    cancelWait();
  };
  open.add(end);
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  return {
    get stopped() {
      return stopped;
    },
    onStop(cancel) {
      cancelWait = cancel;
      if (stopped) cancel();
    },
    end,
  };
};
