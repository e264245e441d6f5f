/** What stands on the wall: sections with their measures as of a day, filtered, and how many show each lamp. */

import type { ChartQuery } from './chart.generated.ts';
import { type ChartRow, lampOn, stageOn } from './year.ts';

type Plan = NonNullable<ChartQuery['plan']>;

export type ChartSection = Plan['sections'][number];
export type ChartLamp = Plan['lampPolicies'][number]['lamps'][number];

export type WallFilter = {
  readonly sections: readonly string[];
  readonly units: readonly string[];
  /** Keys of leaders: only measures in their charge. */
  readonly leaders: readonly string[];
  readonly lamps: readonly string[];
  readonly text: string;
};

export type WallItem =
  | {
      readonly kind: 'section';
      readonly section: ChartSection;
      readonly lamps: readonly LampCount[];
      readonly total: number;
    }
  | { readonly kind: 'measure'; readonly row: ChartRow; readonly lamp: ChartLamp | undefined };

export type LampCount = { readonly lamp: ChartLamp; readonly measures: number };

/** Every lamp that a policy of the plan ever had, by key; a later policy's wins. */
export const lampsByKey = ({ lampPolicies }: Plan): ReadonlyMap<string, ChartLamp> =>
  new Map(lampPolicies.flatMap(({ lamps }) => lamps.map((lamp) => [lamp.key, lamp] as const)));

/** Meanings that say a measure is late: named in a section's heading, and tinted. */
const LAGGING: readonly ChartLamp['meaning'][] = ['OVERDUE', 'BEHIND'];

export const isLagging = (lamp: ChartLamp | undefined): boolean => lamp !== undefined && LAGGING.includes(lamp.meaning);

const isWanted = ({ measure }: ChartRow, filter: WallFilter): boolean => {
  const { section, leadUnit, supervisingLeader, code, title } = measure;
  return (
    (filter.sections.length === 0 || filter.sections.includes(section.key)) &&
    (filter.units.length === 0 || filter.units.includes(leadUnit.key)) &&
    (filter.leaders.length === 0 || filter.leaders.includes(supervisingLeader.key)) &&
    (filter.text === '' || `${code} ${title.zh} ${title.en ?? ''}`.toLowerCase().includes(filter.text.toLowerCase()))
  );
};

/** Measures that were not drafted yet on the day are left out; so are sections without a measure. */
export const wallOn = (
  rows: readonly ChartRow[],
  sections: readonly ChartSection[],
  lamps: ReadonlyMap<string, ChartLamp>,
  filter: WallFilter,
  date: string,
): readonly WallItem[] => {
  const shown = rows
    .filter((row) => isWanted(row, filter) && stageOn(row, date) !== undefined)
    .map((row) => ({ kind: 'measure' as const, row, lamp: lamps.get(lampOn(row, date) ?? '') }))
    .filter(({ lamp }) => filter.lamps.length === 0 || (lamp && filter.lamps.includes(lamp.key)));
  return sections.flatMap((section): readonly WallItem[] => {
    const own = shown.filter(({ row }) => row.measure.section.key === section.key);
    if (own.length === 0) return [];
    return [{ kind: 'section', section, lamps: countsOf(own), total: own.length }, ...own];
  });
};

/** How many of the shown measures show each lamp, the most serious first, and how many are not issued yet. */
export const totalsOf = (
  items: readonly WallItem[],
): { readonly lamps: readonly LampCount[]; readonly unlit: number } => {
  const lamps = items.flatMap((item) => (item.kind === 'measure' ? [item.lamp] : []));
  return { lamps: countsOfEach(lamps), unlit: lamps.filter((lamp) => lamp === undefined).length };
};

const countsOf = (rows: readonly { readonly lamp: ChartLamp | undefined }[]): readonly LampCount[] =>
  countsOfEach(rows.map(({ lamp }) => lamp).filter(isLagging));

const countsOfEach = (lamps: readonly (ChartLamp | undefined)[]): readonly LampCount[] => {
  const counts = new Map<ChartLamp, number>();
  for (const lamp of lamps) if (lamp) counts.set(lamp, (counts.get(lamp) ?? 0) + 1);
  return [...counts].map(([lamp, measures]) => ({ lamp, measures })).sort((a, b) => b.lamp.severity - a.lamp.severity);
};
