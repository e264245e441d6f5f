/** The order of test files: of each project the long ones first, so that no worker is left alone with one at the end. */

import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Longest first. On a fresh checkout Vitest knows no times, and would begin with the largest files. */
const LONG_FILES = [
  'test/edge/every-input.e2e.test.ts',
  'test/e2e/start.e2e.test.ts',
  'test/e2e/recovery.e2e.test.ts',
  'graphql/schema/access/plans-apart.integration.test.ts',
  'services/read-models/as-of.integration.test.ts',
  'services/notifier/notifier.integration.test.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG_FILES.indexOf(relative(this.ctx.config.root, moduleId));
      return place === -1 ? LONG_FILES.length : place;
    };
    return [...byProject.values()].flatMap((own) => own.toSorted((a, b) => rank(a) - rank(b)));
  }
}
