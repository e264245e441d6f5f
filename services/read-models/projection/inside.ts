/** Which events of a measure are open only to those who see its unsigned reports and contributions. */

import type { MeasureEventType } from '@duban/domain';

/** The same kinds as in the policy `read` of `rm_timeline`. */
export const INSIDE: readonly MeasureEventType[] = ['ReportDrafted', 'DraftRejected', 'ContributionMade'];
