/** Everything a gateway needs to take and serve files: the store, uploads, the intake, and the sweep of what was abandoned. */

import type { Database, Logger } from '@duban/runtime';
import type { FileStore } from './file-store.ts';
import type { OpenFileStores } from './file-stores.ts';
import { createIntake, type FileLimits, type Intake } from './intake.ts';
import { createUploads, type Uploads } from './uploads.ts';
import { createScan } from './virus-scan.ts';

export type AttachedFiles = { readonly store: FileStore; readonly intake: Intake; readonly uploads: Uploads };

type Options = {
  readonly stores: OpenFileStores;
  /** Connected as the role duban_gateway. */
  readonly pool: Database<unknown>['pool'];
  readonly limits: FileLimits;
  /** Null where none is configured. */
  readonly scanner: string | null;
  readonly log: Logger;
};

/** An upload that no command has named for that long, or that got no part, is abandoned. */
const MAX_UPLOAD_AGE_MS = 24 * 3_600_000;
/** Time enough for whoever is responsible to look into it. */
const MAX_QUARANTINE_AGE_MS = 30 * 24 * 3_600_000;
const SWEEP_INTERVAL_MS = 3_600_000;

export const openAttachedFiles = ({
  stores: { attached: store, partials, quarantine },
  pool,
  limits,
  scanner,
  log,
}: Options): AttachedFiles & { close(): void } => {
  const uploads = createUploads(pool, store);
  const scan = scanner === null ? null : createScan(scanner);
  const sweep = async (): Promise<void> => {
    try {
      const parts = await partials.sweep(MAX_UPLOAD_AGE_MS);
      const files = await uploads.sweep(MAX_UPLOAD_AGE_MS);
      const infected = await quarantine.sweep(MAX_QUARANTINE_AGE_MS);
      if (infected > 0) log.info({ infected }, 'files removed from quarantine');
      if (parts + files > 0) log.info({ parts, files }, 'abandoned uploads removed');
    } catch (err) {
      log.warn({ err }, 'abandoned uploads could not be removed: it will be tried again');
    }
  };
  void sweep();
  const timer = setInterval(() => void sweep(), SWEEP_INTERVAL_MS);
  timer.unref();
  return {
    store,
    uploads,
    intake: createIntake({ partials, uploads, scan, quarantine, limits, log }),
    close: () => clearInterval(timer),
  };
};
