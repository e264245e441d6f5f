/** A lamp policy under change: which of its thresholds can be typed over, and the policy that results. */

import type { LampPolicyInput, PolicyContentFragment } from './policy.generated.ts';

export type Policy = PolicyContentFragment;
type Rule = Policy['rules'][number];
export type RuleKind = Rule['kind'];

/** What is typed, by the name of the field; a field that is not there is as in the policy. */
export type Edits = Readonly<Record<string, string>>;

export type Threshold = {
  /** Name of the field, such as `rules.0.bands.1.atLeast`. */
  readonly name: string;
  /** As it is typed. */
  readonly value: number;
  /** Whether the bound itself is left out: more than, not at least. */
  readonly isLeftOut: boolean;
  readonly lamp: Policy['lamps'][number];
};

/** Standings are rounded to six decimals: a bound of this much above a number leaves the number itself out. */
const LEAST_STEP = 1e-6;

/** -9.999999 is more than -10. */
const boundOf = (value: number): Pick<Threshold, 'value' | 'isLeftOut'> => {
  const below = Math.round((value - LEAST_STEP) * 100) / 100;
  const isLeftOut = Math.abs(value - LEAST_STEP - below) < LEAST_STEP / 10;
  return isLeftOut ? { value: below, isLeftOut } : { value, isLeftOut };
};

const withBound = (typed: number, isLeftOut: boolean): number =>
  isLeftOut ? Number((typed + LEAST_STEP).toFixed(6)) : typed;

const BOUNDS = ['atLeast', 'atMost', 'months'] as const;
export const GRACE = 'scheduled.graceDays';
export const MODE = 'scheduled.mode';

const nameOf = (rule: number, band: number, bound: string): string => `rules.${rule}.bands.${band}.${bound}`;

/** The thresholds of one rule, from the best standing to the worst. */
export const thresholdsOf = ({ lamps }: Policy, rule: Rule, index: number): readonly Threshold[] =>
  rule.bands.flatMap((band, at) =>
    BOUNDS.flatMap((bound) => {
      const lamp = lamps.find(({ key }) => key === band.lamp);
      const value = band[bound];
      return lamp && value !== null ? [{ name: nameOf(index, at, bound), ...boundOf(value), lamp }] : [];
    }),
  );

/** What stands in the fields at first. */
export const initialOf = (policy: Policy): Edits => ({
  [GRACE]: String(policy.scheduled.graceDays),
  [MODE]: policy.scheduled.mode,
  ...Object.fromEntries(
    policy.rules
      .flatMap((rule, index) => thresholdsOf(policy, rule, index))
      .map(({ name, value }) => [name, String(value)]),
  ),
});

/** The fields that differ from what is stored; 30 and 30.0 are the same. */
export const differing = (edits: Edits, stored: Edits): readonly string[] =>
  Object.keys(stored).filter((name) => {
    const [typed = '', before = ''] = [edits[name], stored[name]];
    return name === MODE ? typed !== before : typed.trim() === '' || Number(typed) !== Number(before);
  });

/** The fields that hold no number; the server would refuse the whole policy without naming what was typed. */
export const notNumbers = (edits: Edits): readonly string[] =>
  Object.entries(edits)
    .filter(([name, text]) => name !== MODE && (text.trim() === '' || !Number.isFinite(Number(text))))
    .map(([name]) => name);

/** The policy with the fields as typed; `version` and `source` are those of the version that comes of it. */
export const changed = (
  policy: Policy,
  edits: Edits,
  { version, source }: { readonly version: number; readonly source: string },
): LampPolicyInput => {
  const typed = (name: string, before: number | null): number | null => {
    if (before === null || edits[name] === undefined) return before;
    return withBound(Number(edits[name]), boundOf(before).isLeftOut);
  };
  const { key, title, lamps, scheduled, rules } = policy;
  const { onTime, done, notStarted, setAside } = policy.situations;
  return {
    id: key,
    version,
    title: { zh: title.zh, en: title.en },
    source: { zh: source },
    lamps: lamps.map(({ key: id, name, colour, meaning, severity }) => ({
      id,
      name: { zh: name.zh, en: name.en },
      colour,
      meaning,
      severity,
    })),
    // Field by field: an answer also names its types, and an input may not.
    situations: { onTime, done, notStarted, setAside },
    scheduled: {
      mode: (edits[MODE] ?? scheduled.mode) as typeof scheduled.mode,
      asAt: scheduled.asAt,
      graceDays: typed(GRACE, scheduled.graceDays) ?? 0,
    },
    rules: rules.map(({ kind, reached, behind, below, days, bands }, index) => ({
      kind,
      reached,
      behind,
      below,
      days,
      bands: bands.map(({ lamp, atLeast, atMost, months }, at) => ({
        lamp,
        atLeast: typed(nameOf(index, at, 'atLeast'), atLeast),
        atMost: typed(nameOf(index, at, 'atMost'), atMost),
        months: typed(nameOf(index, at, 'months'), months),
      })),
    })),
  };
};

/** The templates that the plan has not had as they are. */
export const othersIn = (templates: readonly Policy[], policies: readonly Policy[]): readonly Policy[] =>
  templates.filter(({ key, version }) => !policies.some((policy) => policy.key === key && policy.version === version));

/** The number of the version that would be adopted next. */
export const nextVersion = (policies: readonly Policy[], key: string): number =>
  Math.max(0, ...policies.filter((one) => one.key === key).map(({ version }) => version)) + 1;
