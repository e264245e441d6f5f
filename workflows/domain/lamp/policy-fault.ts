/** Which lamp policies can be used: every lamp named exists, and a worse standing never gets a better lamp. */

import { assertNever } from '../kernel/assert-never.ts';
import { quoteZh } from '../kernel/quote.ts';
import { inputFault as fault, type InputFault } from '../limits/fault.ts';
import { LAMP_MEANINGS, type LampPolicy, type LampRule, SCHEDULED_MODES } from './policy.ts';
import { policyLimitFault } from './policy-limits.ts';

/** `field` is a path such as "rules.0.bands.1.lamp". */
export type PolicyFault = InputFault;

type Step = { readonly field: string; readonly lamp: string; readonly bound: number | null };

const MAX_GRACE_DAYS = 60;

/** The first reason why a policy cannot be used, or null. */
export const policyFault = (policy: LampPolicy): PolicyFault | null => holdingFault(policy) ?? policyLimitFault(policy);

/** Checks that references within the policy resolve and that worse standings get worse lamps. */
const holdingFault = (policy: LampPolicy): PolicyFault | null => {
  const { id, version, title, source, lamps, situations, scheduled, rules } = policy;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return fault('id', 'must be kebab-case ASCII, such as "three-lights"', '须为小写字母、数字和连字符');
  if (!Number.isInteger(version) || version < 1)
    return fault('version', 'must be a whole number from 1', '须为1或以上的整数');
  if (title.zh.trim() === '') return fault('title', 'must not be empty', '不能为空');
  if (source.zh.trim() === '')
    return fault('source', 'must name the rule that the policy is modelled on', '须写明所依据的规定');
  if (!SCHEDULED_MODES.includes(scheduled.mode))
    return fault(
      'scheduled.mode',
      `must be one of ${SCHEDULED_MODES.join(', ')}`,
      '只能为按节点分步、节点之间均匀或全年均匀',
    );
  if (!['day', 'month-end'].includes(scheduled.asAt))
    return fault('scheduled.asAt', 'must be day or month-end', '只能为当日或月末');
  const { graceDays } = scheduled;
  if (!Number.isInteger(graceDays) || graceDays < 0 || graceDays > MAX_GRACE_DAYS)
    return fault(
      'scheduled.graceDays',
      `must be a whole number from 0 to ${MAX_GRACE_DAYS}`,
      `须为0至${MAX_GRACE_DAYS}的整数`,
    );
  if (rules.length === 0) return fault('rules', 'must hold at least one rule', '至少须有一条');
  return (
    lampsFault(policy) ??
    first(Object.entries(situations), ([name, lamp]) =>
      lamps.some((one) => one.id === lamp)
        ? null
        : fault(`situations.${name}`, `cannot be "${lamp}": there is no such lamp`, NO_LAMP),
    ) ??
    first(rules, (rule, index) => ruleFault(policy, rule, `rules.${index}`))
  );
};

const NO_LAMP = '所指的灯不存在';

const first = <T>(items: readonly T[], check: (item: T, index: number) => PolicyFault | null): PolicyFault | null => {
  for (const [index, item] of items.entries()) {
    const found = check(item, index);
    if (found) return found;
  }
  return null;
};

const lampsFault = ({ lamps }: LampPolicy): PolicyFault | null => {
  if (lamps.length === 0) return fault('lamps', 'must hold at least one lamp', '至少须有一个');
  return first(lamps, (lamp, index) => {
    const at = `lamps.${index}`;
    const before = lamps.slice(0, index);
    const sameSeverity = before.find((other) => other.severity === lamp.severity);
    if (before.some((other) => other.id === lamp.id)) return fault(`${at}.id`, `"${lamp.id}" occurs twice`, '重复');
    if (lamp.name.zh.trim() === '') return fault(`${at}.name`, 'must not be empty', '不能为空');
    if (!/^#[0-9a-f]{6}$/i.test(lamp.colour))
      return fault(`${at}.colour`, 'must be a colour such as "#d32f2f"', '须为颜色值，如#d32f2f');
    if (!LAMP_MEANINGS.includes(lamp.meaning))
      return fault(
        `${at}.meaning`,
        `must be one of ${LAMP_MEANINGS.join(', ')}`,
        '只能为已完成、超前、按期、有风险、滞后、逾期、未开始或已搁置',
      );
    if (!Number.isFinite(lamp.severity)) return fault(`${at}.severity`, 'must be a number', '须为数字');
    if (sameSeverity)
      return fault(
        `${at}.severity`,
        `is the same as that of "${sameSeverity.id}", so the worse of the two cannot be told`,
        `与${quoteZh(sameSeverity.name.zh)}相同，无法分出轻重`,
      );
    return null;
  });
};

/** The rule's lamps from the best standing to the worst. */
const stepsOf = (rule: LampRule, at: string): readonly Step[] => {
  const bands = <B extends { readonly lamp: string }>(list: readonly B[], boundOf: (band: B) => number): Step[] =>
    list.map((band, index) => ({ field: `${at}.bands.${index}`, lamp: band.lamp, bound: boundOf(band) }));
  switch (rule.kind) {
    case 'binary':
      return [
        { field: `${at}.reached`, lamp: rule.reached, bound: null },
        { field: `${at}.behind`, lamp: rule.behind, bound: null },
      ];
    case 'points':
    case 'percent':
      return [...bands(rule.bands, (band) => -band.atLeast), { field: `${at}.below`, lamp: rule.below, bound: null }];
    case 'due-days':
      return bands(rule.bands, (band) => -band.atMost);
    case 'due-month':
      return bands(rule.bands, (band) => band.months);
    default:
      return assertNever(rule);
  }
};

const ruleFault = (policy: LampPolicy, rule: LampRule, at: string): PolicyFault | null => {
  if (rule.kind !== 'binary' && rule.bands.length === 0)
    return fault(`${at}.bands`, 'must hold at least one band', '至少须有一档');
  const severity = new Map(policy.lamps.map((lamp) => [lamp.id, lamp.severity]));
  const onTime = severity.get(policy.situations.onTime) ?? 0;
  const byDate = rule.kind === 'due-days' || rule.kind === 'due-month';
  const steps = stepsOf(rule, at);
  return first(steps, (step, index) => {
    const worse = severity.get(step.lamp);
    const before = steps[index - 1];
    if (worse === undefined) return fault(lampField(step), `cannot be "${step.lamp}": there is no such lamp`, NO_LAMP);
    if (byDate && worse <= onTime)
      return fault(
        lampField(step),
        'must be worse than the lamp when on time, or handing in would worsen the lamp',
        '须重于按期时的灯，否则申请办结反而使灯变差',
      );
    if (step.bound !== null && !isBound(rule.kind, step.bound)) return fault(step.field, ...BOUNDS[rule.kind]);
    if (!before) return null;
    if (step.bound !== null && before.bound !== null && step.bound <= before.bound)
      return fault(
        step.field,
        'must lie beyond the band before it: bands go from the best standing to the worst',
        '须低于上一档：各档由好到差排列',
      );
    return worse > (severity.get(before.lamp) ?? 0)
      ? null
      : fault(
          lampField(step),
          `must have a higher severity than "${before.lamp}", for it is given to a worse standing`,
          '须重于上一档的灯',
        );
  });
};

const lampField = ({ field }: Step): string => (field.includes('.bands.') ? `${field}.lamp` : field);

const BOUNDS: Readonly<Record<LampRule['kind'], readonly [en: string, zh: string]>> = {
  binary: ['', ''],
  points: ['must begin at a number from -100 to 100', '的下限须为-100至100的数'],
  percent: ['must begin at a number from 0 to 900', '的下限须为0至900的数'],
  'due-days': ['must end at a whole number of days from -366 to 366', '的天数须为-366至366的整数'],
  'due-month': ['must end at a whole number of months from 0 to 12', '的月数须为0至12的整数'],
};

/** `stepsOf` expects ascending bounds, so the sign is reversed where a higher value is better. */
const isBound = (kind: LampRule['kind'], bound: number): boolean => {
  switch (kind) {
    case 'binary':
      return true;
    case 'points':
      return bound >= -100 && bound <= 100;
    case 'percent':
      return bound >= -900 && bound <= 0;
    case 'due-days':
      return Number.isInteger(bound) && Math.abs(bound) <= 366;
    case 'due-month':
      return Number.isInteger(bound) && bound >= 0 && bound <= 12;
    default:
      return assertNever(kind);
  }
};
