/** A progress bar on a terminal with share, rate and remaining time; without a terminal, one line for each step. */

export type Progress = { readonly done: number; readonly total: number };

export type Bar = {
  step(name: string): void;
  at(progress: Progress): void;
  end(): void;
};

const BAR_WIDTH_CHARS = 24;
const REDRAW_INTERVAL_MS = 100;

export const createBar = (out: NodeJS.WriteStream, now: () => number = () => performance.now()): Bar => {
  let name = '';
  let began: { readonly at: number; readonly done: number } | null = null;
  let drawn = 0;
  const draw = (line: string): void => {
    if (out.isTTY) out.write(`\r\u001b[K${line}`);
  };
  return {
    step(next) {
      name = next;
      if (out.isTTY) draw(name);
      else out.write(`${name}\n`);
    },
    at(progress) {
      const at = now();
      // Work of an earlier, interrupted run must not count for the rate of this one.
      began ??= { at, done: progress.done };
      if (at - drawn < REDRAW_INTERVAL_MS && progress.done < progress.total) return;
      drawn = at;
      draw(`${name} ${barOf(progress, { done: progress.done - began.done, ms: at - began.at })}`);
    },
    end: () => draw(''),
  };
};

/** `pace`: the amount done in this run, and its duration in milliseconds. */
export const barOf = ({ done, total }: Progress, pace: { readonly done: number; readonly ms: number }): string => {
  const part = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(part * BAR_WIDTH_CHARS);
  const rate = pace.ms > 0 ? (pace.done * 1000) / pace.ms : 0;
  const left = rate > 0 ? `${durationOf((total - done) / rate)} left 剩余` : '';
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH_CHARS - full)}`;
  return `${bar} ${Math.floor(part * 100)}% ${done}/${total} · ${rate.toFixed(0)}/s · ${left}`.trimEnd();
};

const durationOf = (seconds: number): string => {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};
