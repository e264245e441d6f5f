/** Outlives a start that is killed, only to stop what that start can no longer stop. */
import { removeDataDir } from './data-dir.ts';
import { endOrphans } from './state.ts';

const [, , path = '', kind] = process.argv;

process.on('disconnect', async () => {
  await endOrphans(path, () => {});
  if (kind === 'temporary') removeDataDir(path);
  process.exit(0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
