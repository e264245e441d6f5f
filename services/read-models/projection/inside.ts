/** Which events of a measure are open only to those who see its unsigned reports and contributions. */

import { EVENT_TYPES, EVENTS } from '@duban/domain';

/** The same kinds as in the policy `read` of `rm_timeline`. */
export const INSIDE: readonly string[] = EVENT_TYPES.filter((type) => EVENTS[type].openTo === 'drafts');
