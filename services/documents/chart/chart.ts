/** What stands on a wall chart, before it is drawn: plain data. */

import type { CivilDate } from '@duban/domain';

export type MilestoneStanding =
  | 'verified'
  | 'verified-late'
  | 'submitted'
  | 'returned'
  | 'overdue'
  | 'extension-asked'
  | 'not-due';

/** `name` null for a measure that is not issued yet. */
export type ChartLamp = { readonly name: string | null; readonly colour: string };

export type WallChart = {
  readonly title: string;
  readonly year: number;
  readonly adopted: CivilDate;
  readonly today: CivilDate;
  /** How many measures show each lamp, the gravest first. */
  readonly lamps: readonly (ChartLamp & { readonly measures: number })[];
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly code: string;
      readonly title: string;
      readonly unit: string;
      readonly lamp: ChartLamp;
      readonly milestones: readonly { readonly due: CivilDate; readonly standing: MilestoneStanding }[];
    }[];
  }[];
  readonly proof: { readonly position: number; readonly hash: string };
};
