/** `rm_milestone`: each milestone with its current due date and its last submission, request and decision. */

import type { CivilDate, Instant, Milestone, MilestoneStatus } from '@duban/domain';
import type { Table } from '../projection/versions.ts';
import type { MilestoneRow } from './milestone.rows.ts';

export type MilestoneRecord = Pick<Milestone, 'ordinal' | 'label' | 'expected' | 'origin'> &
  Pick<MilestoneRow, 'submission' | 'decision'> & {
    readonly plan: string;
    readonly measure: string;
    readonly milestone: string;
    readonly planned_due: CivilDate;
    /** The due date in the roadmap as amended, without extensions and returns. */
    readonly roadmap_due: CivilDate;
    readonly due: CivilDate;
    readonly status: MilestoneStatus;
    readonly missed: CivilDate | null;
    readonly missed_dates: readonly CivilDate[];
    readonly extended: number;
    /** `since`: the time from which the next step has to decide. */
    readonly request: (NonNullable<MilestoneRow['request']> & { readonly since: Instant }) | null;
  };

export const milestoneTable: Table<MilestoneRecord> = {
  name: 'rm_milestone',
  key: ['plan', 'measure', 'milestone'],
  digested: ['milestone'],
  columns: {
    plan: 'text',
    measure: 'text',
    milestone: 'text',
    ordinal: 'int4',
    label: 'jsonb',
    planned_due: 'text',
    due: 'text',
    expected: 'jsonb',
    origin: 'jsonb',
    status: 'text',
    missed: 'text?',
    submission: 'jsonb?',
    decision: 'jsonb?',
    extended: 'int4',
    request: 'jsonb?',
    missed_dates: 'text[]',
    roadmap_due: 'text',
  },
};
