/** The workflow bundle that the tests run. */

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { workflowBundle } from '@duban/worker';

/** As `DUBAN_DATA_DIR` of a worker process: it finds the bundle there and need not build it. */
export const BUNDLE_DATA_DIR = join(import.meta.dirname, '../../node_modules/.cache/duban');

/** The path of the bundle, which is built once for all tests. */
export const testBundle = (): Promise<string> => workflowBundle(join(BUNDLE_DATA_DIR, 'cache'));

/** For an installation whose test is not about building the bundle: its first start finds it in its data directory. */
export const placeBundle = async (directory: string): Promise<void> => {
  await testBundle();
  await cp(join(BUNDLE_DATA_DIR, 'cache'), join(directory, 'cache'), { recursive: true });
};
