/** Whether the login has ended under a screen that is open: the frame then asks to log in again. */

let ended = false;
const listeners = new Set<() => void>();

export const hasLoginEnded = (): boolean => ended;

/** Returns how to stop listening. */
export const onLoginEnded = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stays until the page is left for the login. */
export const reportLoginEnded = (): void => {
  ended = true;
  for (const listener of listeners) listener();
};
