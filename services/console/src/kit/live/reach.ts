/** Whether the server can be reached: queries report a broken line, a probe finds out when it is back. */

export type Reach = 'reached' | 'away';

/** The pause between two probes. */
const PROBE_INTERVAL_MS = 3_000;

let reach: Reach = 'reached';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const change = (next: Reach): void => {
  if (reach === next) return;
  reach = next;
  for (const listener of listeners) listener();
};

export const currentReach = (): Reach => reach;

/** Returns how to stop listening. */
export const onReach = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Asks at once; any answer, even an error, shows that the server is there. */
export const probe = async (): Promise<void> => {
  clearTimeout(timer);
  try {
    const answer = await fetch('/health', { cache: 'no-store' });
    // A proxy in front answers so while the gateway is away.
    if ([502, 503, 504].includes(answer.status)) throw new Error(`health answers ${answer.status}`);
    change('reached');
  } catch {
    change('away');
    timer = setTimeout(() => void probe(), PROBE_INTERVAL_MS);
  }
};

/** A request broke off: the probe says whether that was the server or only this request. */
export const reportBrokenLine = (): void => {
  if (reach === 'reached') void probe();
};
