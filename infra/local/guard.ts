/** The guard process: when `start` is killed, it stops the processes that `start` left behind. */
import { removeDataDir } from './data-dir.ts';
import { endOrphans } from './state.ts';

const [, , path = '', kind] = process.argv;

process.on('disconnect', async () => {
  await endOrphans(path, () => {});
  if (kind === 'temporary') removeDataDir(path);
  process.exit(0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
