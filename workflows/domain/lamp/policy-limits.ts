/** Limits on what a lamp policy may hold: ids, names, lists and numbers. */

import { firstAmong, type InputFault } from '../limits/fault.ts';
import { idFault } from '../limits/ids.ts';
import { LIMITS } from '../limits/limits.ts';
import { listFault } from '../limits/lists.ts';
import { wholeFault } from '../limits/numbers.ts';
import { paragraphFault, titleFault } from '../limits/texts.ts';
import type { LampPolicy } from './policy.ts';

export const policyLimitFault = ({ id, version, title, source, lamps, rules }: LampPolicy): InputFault | null =>
  idFault('id', id) ??
  wholeFault('version', version, 1, LIMITS.number.version) ??
  titleFault('title', title) ??
  paragraphFault('source', source) ??
  listFault('lamps', lamps, 'lamps') ??
  firstAmong(
    lamps,
    (lamp, index) => idFault(`lamps.${index}.id`, lamp.id) ?? titleFault(`lamps.${index}.name`, lamp.name),
  ) ??
  listFault('rules', rules, 'lampRules') ??
  firstAmong(rules, (rule, index) =>
    'bands' in rule ? listFault<unknown>(`rules.${index}.bands`, rule.bands, 'lampBands') : null,
  );
