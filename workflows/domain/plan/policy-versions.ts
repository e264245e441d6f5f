/** When a version of a plan's lamps or ladder may come into force, and how many a plan keeps. */

import type { CommandEnvelope } from '../kernel/event.ts';
import { type Refused, refuse } from '../kernel/refusal.ts';
import { LIMITS } from '../limits/limits.ts';
import { checkDate } from '../measure/answer.ts';
import type { PolicyRef } from '../measure/watch.events.ts';
import { addDays, type CivilDate, civilDateAt } from '../time/civil-date.ts';
import type { InForce } from './settings.ts';

/** Events name the version that was applied, so no two versions may have the same name. */
export const checkVersion = (
  part: string,
  versions: readonly InForce<PolicyRef>[],
  { id, version }: PolicyRef,
): Refused | null =>
  versions.some(({ value }) => value.id === id && value.version === version)
    ? refuse('INVALID', { reason: 'was adopted already', reasonZh: '已经启用，不能重复' }, `${part}.version`)
    : null;

/**
 * Every version that was applied may be looked up as long as the plan exists: none is dropped, and therefore their total
 * size is limited.
 */
export const checkWeight = (part: string, versions: readonly InForce<unknown>[], added: unknown): Refused | null => {
  const most = LIMITS.size.policyVersionsCodeUnits;
  const weight = JSON.stringify([...versions.map(({ value }) => value), added]).length;
  if (weight <= most) return null;
  return refuse(
    'INVALID',
    {
      reason: `is one too many: the ${versions.length} versions adopted so far and this one take ${weight} characters, and a plan keeps at most ${most}`,
      reasonZh: `使本计划的版本过多：已启用的${versions.length}个版本连同本版本共${weight}字符，最多${most}字符`,
    },
    part,
  );
};

/**
 * What was decided under one version is not decided again under another, so a version comes into force `notice` days after
 * today at the earliest. Lamps can be evaluated again at any time of a day; rungs of today may already have fired.
 */
export const checkFrom = (
  versions: readonly InForce<unknown>[],
  { from, issuedAt }: CommandEnvelope & { readonly from: CivilDate },
  notice: 0 | 1,
): Refused | null => {
  const soonest = addDays(civilDateAt(issuedAt), notice);
  const last = versions.at(-1)?.from ?? '';
  const after = addDays(last, 1);
  const earliest = last !== '' && after > soonest ? after : soonest;
  return checkDate('from', from) ?? (from < earliest ? refuse('IN_FORCE_TOO_EARLY', { from, earliest }, 'from') : null);
};
