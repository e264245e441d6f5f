/** Process ids are reused, so a process is identified by its id together with the time at which it started. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export type ProcessRef = { pid: number; identity: string };

/** Distinguishes this process from others that had or will have its id; undefined when it is not alive. */
export const identityOf = (pid: number): string | undefined => {
  return process.platform === 'linux' ? linuxIdentity(pid) : ask(pid, 'lstart=');
};

/** The command line of a live process; undefined when it is not alive. */
export const commandOf = (pid: number): string | undefined => {
  if (process.platform !== 'linux') return ask(pid, 'command=');
  return readOrUndefined(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
};

export const isAlive = ({ pid, identity }: ProcessRef): boolean => {
  return identityOf(pid) === identity;
};

/** Ends a process that is not our child: with `signal`, and with SIGKILL after `limit` milliseconds. */
export const endProcess = async (ref: ProcessRef, signal: NodeJS.Signals, limit = 10_000): Promise<void> => {
  send(ref, signal);
  const deadline = performance.now() + limit;
  while (isAlive(ref) && performance.now() < deadline) await sleep(25);
  if (!isAlive(ref)) return;
  send(ref, 'SIGKILL');
  while (isAlive(ref)) await sleep(25);
};

const send = (ref: ProcessRef, signal: NodeJS.Signals): void => {
  try {
    if (isAlive(ref)) process.kill(ref.pid, signal);
  } catch (error) {
    // The process ended between the check and the signal.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

const linuxIdentity = (pid: number): string | undefined => {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; what follows it is state (field 3) … start time in ticks since boot (22).
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields || fields[0] === 'Z') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
};

const readOrUndefined = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const ask = (pid: number, column: string): string | undefined => {
  try {
    const output = execFileSync('/bin/ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.trim() || undefined;
  } catch {
    return undefined;
  }
};
