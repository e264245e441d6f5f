/** The workflow bundle that the tests run. */

import { join } from 'node:path';
import { workflowBundle } from '@duban/worker';

/** The path of the bundle, which is built once for all tests. */
export const testBundle = (): Promise<string> =>
  workflowBundle(join(import.meta.dirname, '../../node_modules/.cache/duban'));
