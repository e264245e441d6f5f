/** 作战图 on paper: every measure with the signs of its milestones as of one position, section by section. */

import { type CivilDate, civilDateAt, dateZh, inForce } from '@duban/domain';
import type { MeasureRow, MilestoneRow } from '@duban/read-models';
import { ALL, atOf, NothingToDrawError, namesOf, planTitle, proofOf, type Source, titled } from '../content/source.ts';
import type { ChartLamp, MilestoneStanding, WallChart } from './chart.ts';
import { wallChartSvg } from './wall-chart-svg.ts';

export type DrawnChart = Pick<Source, 'position' | 'today'> & {
  readonly title: string;
  readonly fileName: string;
  readonly svg: string;
};

/** @throws NothingToDrawError */
export const drawWallChart = async (source: Source): Promise<DrawnChart> => {
  const chart = await wallChartOf(source);
  const { title, today } = chart;
  const fileName = `${title.replaceAll(/[\\/:*?"<>|]/g, '')}（${dateZh(today)}）.svg`;
  return { title, fileName, today, position: source.position, svg: wallChartSvg(chart) };
};

const wallChartOf = async (source: Source): Promise<WallChart> => {
  const { reads, plan, today } = source;
  const { rows } = await reads.measures(atOf(source), { page: ALL });
  const measures = rows.map(({ row }) => row).filter(({ stage }) => stage !== 'cancelled');
  if (measures.length === 0) throw new NothingToDrawError('计划没有举措');
  const milestones = await reads.milestonesOf(
    atOf(source),
    measures.map(({ id }) => id),
    ALL,
  );
  const bySection = Map.groupBy(measures, ({ section }) => section);
  const { unit } = namesOf(source);
  const policy = [...inForce(plan.terms.lamps, today).lamps].sort((a, b) => b.severity - a.severity);
  const shown = Map.groupBy(measures, ({ lamp }) => lamp?.id);
  return {
    title: titled(source, `${planTitle(source)}作战图`),
    year: plan.year,
    adopted: civilDateAt(plan.adoptedAt),
    today,
    lamps: policy.flatMap(({ id, name, colour }) => {
      const count = shown.get(id)?.length ?? 0;
      return count > 0 ? [{ name: name.zh, colour, measures: count }] : [];
    }),
    sections: plan.sections.flatMap(({ id, code, title }) => {
      const own = bySection.get(id) ?? [];
      if (own.length === 0) return [];
      return [
        {
          title: `${code}　${title.zh}`,
          rows: own.map((measure) => ({
            code: measure.code,
            title: measure.title.zh,
            unit: unit(measure.leadUnit),
            lamp: lampOf(source, measure),
            milestones: (milestones.get(measure.id)?.rows ?? []).map(({ row }) => ({
              due: row.due,
              standing: standingOf(row, measure, today),
            })),
          })),
        },
      ];
    }),
    proof: await proofOf(source),
  };
};

const NO_LAMP: ChartLamp = { name: null, colour: '#ffffff' };

const lampOf = ({ plan }: Source, { lamp }: MeasureRow): ChartLamp => {
  // A lamp of an earlier policy has its colour still.
  const found = plan.terms.lamps.flatMap(({ value }) => value.lamps).findLast(({ id }) => id === lamp?.id);
  return found ? { name: found.name.zh, colour: found.colour } : NO_LAMP;
};

const standingOf = (
  { status, due, missed, request }: MilestoneRow,
  { stage }: MeasureRow,
  today: CivilDate,
): MilestoneStanding => {
  if (status === 'verified') return missed === null ? 'verified' : 'verified-late';
  if (status === 'submitted') return 'submitted';
  if (request) return 'extension-asked';
  if (due < today && (stage === 'issued' || stage === 'acknowledged')) return 'overdue';
  return status === 'returned' ? 'returned' : 'not-due';
};
