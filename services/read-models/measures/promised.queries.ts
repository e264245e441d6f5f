/** Reads the places in the report that each measure of a plan cites, to check a text of the report against them. */

import type { MeasureDefinition, Milestone, Target } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { fetchRows } from '../row-shape.ts';
import { textOf } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { DefinitionRecord } from './measure.table.ts';

type Found = Pick<DefinitionRecord, 'definition'> & {
  readonly targets: readonly Target[] | null;
  readonly milestones: readonly Pick<Milestone, 'origin'>[] | null;
};

/** The parts of a measure that cite a place in the report. */
type PromisedRow = Pick<MeasureDefinition, 'id' | 'code' | 'sources' | 'targets' | 'descriptors' | 'origins'> & {
  readonly milestones: readonly Pick<Milestone, 'origin'>[];
};

export type PromisedReads = {
  /** The cited places of every measure, ordered by code. */
  promised(at: At): Promise<readonly PromisedRow[]>;
};

export const promisedReads = (db: QueryExecutorProvider): PromisedReads => ({
  async promised({ plan, at }) {
    const found = await fetchRows<Found>(
      db,
      { definition: 'jsonb', targets: 'jsonb?', milestones: 'jsonb?' },
      sql`
      select d.definition,
        (select jsonb_agg(t.definition order by t.ordinal) from duban.rm_target t
          where t.plan = d.plan and t.measure = d.measure and ${visible('t', at)}) as targets,
        (select jsonb_agg(jsonb_build_object('origin', s.origin) order by s.ordinal) from duban.rm_milestone s
          where s.plan = d.plan and s.measure = d.measure and ${visible('s', at)}) as milestones
      from duban.rm_definition d
      where d.plan = ${textOf(plan)} and ${visible('d', at)}
      order by d.code_order`,
    );
    return found.map(({ definition, targets, milestones }) => ({
      id: definition.id,
      code: definition.code,
      sources: definition.sources,
      targets: targets ?? [],
      descriptors: definition.descriptors,
      milestones: milestones ?? [],
      origins: definition.origins,
    }));
  },
});
