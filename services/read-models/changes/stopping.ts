/** A wait or a reader ends for one of three reasons: its caller leaves, its signal is aborted, or the feed is closed. */

export type Stopping = {
  readonly stopped: boolean;
  /** Takes what to call once when it ends; called at once when it has ended. */
  onStop(cancel: () => void): void;
  end(): void;
};

/** `open` holds what ends everything that is still open. */
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
