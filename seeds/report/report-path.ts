/** Where the text of a plan's report lies: beside the plan where it may be published, else beside the repository. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The path of the report, or null where it is not at hand; a report is never copied into the repository. */
export const reportPath = (planId: string): string | null => {
  const own = join(import.meta.dirname, '..', planId, 'report.txt');
  const shared = join(import.meta.dirname, '../../../shared/report', `${planId}-plan.txt`);
  return [own, shared].find((path) => existsSync(path)) ?? null;
};
