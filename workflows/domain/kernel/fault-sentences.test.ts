import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from '../ladder/default-ladder.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { ladderFaults } from '../ladder/ladder-fault.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import { policyFault } from '../lamp/policy-fault.ts';
import { LAMP_REASON_CODES, lampReasonText } from '../lamp/reason.ts';
import { policyOf, RULES } from '../lamp/testing.ts';
import { definitionFault, targetFaults } from '../limits/definition.ts';
import { type InputFault, refuseFault } from '../limits/fault.ts';
import { VALUE_RANGE } from '../limits/numbers.ts';
import { roadmapFaults } from '../limits/roadmap.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import { reportTextFault } from '../plan/report-text.ts';
import { DEFAULT_SETTINGS, settingsFault } from '../plan/settings.ts';
import { definition, TERMS } from '../testing.ts';
import { calendarFault } from '../time/calendar.ts';
import { type Clock, clockFault } from '../time/clock.ts';
import { refusalText } from './refusal.ts';
import { faultsOfChinese, faultsOfEnglish } from './sentence-faults.ts';

/** Values that are invalid nearly everywhere, tried in place of every value of the same type. */
const INVALID_VALUES: readonly unknown[] = [
  '',
  'No Id!',
  -1,
  1e9,
  2.5,
  null,
  [],
  'x'.repeat(300),
  '2023-02-30',
  'end\u0000',
];

/** Copies of the value, each with one part replaced by an invalid one of the same type. */
const corrupted = <T>(value: T): readonly T[] => {
  const found: T[] = [];
  const walk = (part: unknown, put: (part: unknown) => T): void => {
    for (const wrong of INVALID_VALUES) if (typeof wrong === typeof part) found.push(put(wrong));
    if (Array.isArray(part)) {
      found.push(put([]), put([...part, ...part]), put(Array.from({ length: 400 }, () => part[0])));
      for (const [index, one] of part.entries()) walk(one, (changed) => put(part.with(index, changed)));
    } else if (typeof part === 'object' && part !== null)
      for (const [key, one] of Object.entries(part)) walk(one, (changed) => put({ ...part, [key]: changed }));
  };
  walk(value, (changed) => changed as T);
  return found;
};

const faultsOf = <T>(value: T, check: (value: T) => readonly (InputFault | null)[]): readonly InputFault[] =>
  corrupted(value).flatMap((one) => {
    try {
      return check(one).filter((fault): fault is InputFault => fault !== null && !fault.reason.includes('undefined'));
    } catch {
      // The shape differs from the types; the schema refuses such input earlier.
      return [];
    }
  });

const POLICY: LampPolicy = policyOf(Object.values(RULES));
const CLOCK: Clock = {
  kind: 'rehearsal',
  planEpoch: '2023-01-01T00:00:00.000Z',
  realEpoch: '2023-01-01T00:00:00.000Z',
  rate: 1,
  pace: { hours: Array.from({ length: 24 }, () => 1), days: [{ date: '2023-05-01', length: 1 }] },
};
const TEXT = {
  sha256: 'a'.repeat(64),
  sentences: [{ at: { section: '四(一)', paragraph: 1, sentence: 1 }, text: '新增。' }],
};
const SPAN = { from: '2023-02-22', to: '2023-12-31' };

const FAULTS: Readonly<Record<string, readonly InputFault[]>> = {
  definition: faultsOf<MeasureDefinition>(definition(), (one) => [
    definitionFault(one, SPAN),
    ...(definitionFault(one, SPAN) ? [] : roadmapFaults(one)),
    ...one.targets
      .filter(({ kind }) => Object.hasOwn(VALUE_RANGE, kind))
      .flatMap((target, index) =>
        targetFaults(target).map((fault) => ({ ...fault, field: `targets.${index}.${fault.field}` })),
      ),
  ]),
  settings: faultsOf(DEFAULT_SETTINGS, (one) => [settingsFault(one)]),
  ladder: faultsOf<Ladder>(DEFAULT_LADDER, (one) =>
    one.rungs.every(({ recipients }) => recipients.every(({ role }) => typeof role === 'string'))
      ? ladderFaults(one)
      : [],
  ),
  policy: faultsOf(POLICY, (one) => [policyFault(one)]),
  clock: faultsOf(CLOCK, (one) => [clockFault(one)]),
  calendar: faultsOf(TERMS.calendar, (one) => [calendarFault(one)]),
  text: faultsOf(TEXT, (one) => [reportTextFault(one)]),
};

/** Names and values of the example that a sentence may repeat. */
const NAMES = [
  'x'.repeat(300),
  '4.5-03',
  'No Id!',
  ...POLICY.lamps.map(({ name }) => name.zh),
  ...DEFAULT_LADDER.rungs.map(({ title }) => title.zh),
];

describe('the reason why an input is refused', () => {
  it.each(Object.entries(FAULTS))('is a full sentence in both languages for every fault of the %s', (part, faults) => {
    expect(faults.length).toBeGreaterThan(3);
    const said = faults.map((fault) => {
      const refused = refuseFault(fault, part);
      if (!refused) throw new Error('A fault is refused');
      return refusalText(refused.refusal);
    });
    expect([...new Set(said.flatMap(({ zh }) => faultsOfChinese(zh, NAMES)))]).toEqual([]);
    expect([...new Set(said.flatMap(({ en }) => faultsOfEnglish(en, NAMES)))]).toEqual([]);
    expect(said.filter(({ zh }) => zh.startsWith('所填内容'))).toEqual([]);
  });
});

describe('the reason of a lamp', () => {
  const facts = {
    name: '企业',
    nameEn: 'Firms',
    target: 'enterprises',
    due: '2023-06-30',
    by: '2023-06-30',
    issued: '2023-03-01',
    expected: 80,
    actual: 40,
    points: 50,
    percent: 50,
    unit: '家',
    days: 3,
    late: 4,
    counted: 'working',
    months: 1,
    elapsed: 1,
  };
  it.each(LAMP_REASON_CODES)('is a full sentence in both languages for the code %s', (code) => {
    for (const change of [{}, { expected: 0 }, { elapsed: 0, late: 0 }, { counted: 'calendar' }]) {
      const { zh, en } = lampReasonText({ code, facts: { ...facts, ...change } });
      expect(faultsOfChinese(zh)).toEqual([]);
      expect(faultsOfEnglish(en)).toEqual([]);
    }
  });
});
