/** The cheap comparison of the read models with the log: their positions, the number of events shown, and each measure's version. */

import { setTimeout as sleep } from 'node:timers/promises';
import { measureStream } from '@duban/contract';
import type { EventStore } from '@duban/event-store';
import { FAULT_WORDS, type ProjectionFault } from '@duban/read-models';
import type pg from 'pg';
import type { Finding } from './finding.ts';

/** In a role that may read events and read models, such as `duban_projector`. */
export type Queries = Pick<pg.Pool, 'query'>;

/** How long the projector may take to show what is in the log. */
const MAX_LAG_MS = 5_000;

export const verifyReadModels = async (
  db: Queries,
  store: Pick<EventStore, 'head'>,
  plan: string,
  maxLagMs = MAX_LAG_MS,
): Promise<readonly Finding[]> => {
  const finding = (code: string, what: string, en: string, zh: string): Finding[] => [
    { part: 'read-model', plan, code, what, en, zh },
  ];
  const faults = await projectionFaults(db, plan);
  const halted = faults.find(({ state }) => state === 'halted');
  const head = (await store.head(plan))?.position ?? 0;
  const models = await whenShown(db, plan, halted ? halted.position - 1 : head, maxLagMs);
  const end = (await store.head(plan))?.position ?? 0;
  const named = faults.map((fault) => faultFinding(plan, fault));
  if (models.length === 0 && head > 0 && !halted)
    return [...named, ...finding('behind', 'all', 'The read models show nothing of the plan', '读模型中没有此计划')];
  const far = models.flatMap(({ model, position }) => {
    if (position > end)
      return finding(
        'ahead',
        model,
        `The read model ${model} shows position ${position}, the log ends at ${end}`,
        `读模型 ${model} 已到第${position}位，日志只到第${end}位`,
      );
    if (position < head && !halted)
      return finding(
        'behind',
        model,
        `The read model ${model} shows position ${position}, the log is at ${head}`,
        `读模型 ${model} 只到第${position}位，日志已到第${head}位`,
      );
    return [];
  });
  const { shown, expected } = await timeline(db, plan);
  const missing =
    shown === expected
      ? []
      : finding(
          'timeline',
          'timeline',
          `The timeline shows ${shown} events, the log holds ${expected} of them`,
          `时间线有${shown}条，日志应有${expected}条`,
        );
  const measures = (await differingMeasures(db, plan)).flatMap(({ measure, held, shown }) =>
    finding(
      'measure',
      measure,
      `The measure ${measure} is shown at version ${shown ?? 'none'}, the log holds ${held ?? 'none'}`,
      `举措 ${measure} 显示为第${shown ?? '无'}版，日志为第${held ?? '无'}版`,
    ),
  );
  return [...named, ...far, ...missing, ...measures];
};

type Fault = Pick<ProjectionFault, 'position' | 'stream' | 'type' | 'code' | 'cause'> & {
  readonly state: 'halted' | 'gap';
};

const projectionFaults = async (db: Queries, plan: string): Promise<readonly Fault[]> => {
  const { rows } = await db.query<Fault>(
    `select 'halted' as state, position, stream, type, code, cause from duban.projection_halt where plan = $1
     union all
     select 'gap', position, stream, type, code, cause from duban.projection_gap where plan = $1 order by position`,
    [plan],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
};

const faultFinding = (plan: string, { state, position, stream, type, code, cause }: Fault): Finding => {
  const [en, zh] =
    state === 'halted'
      ? [`The projection of the plan is halted at position ${position}`, `读模型停在第${position}号事件`]
      : [`The read models leave out the event at position ${position}`, `读模型缺第${position}号事件`];
  const event = type === null ? '' : ` (${type} in ${stream})`;
  return {
    part: 'read-model',
    plan,
    code: state,
    position,
    ...(stream !== null && { what: stream }),
    en: `${en}${event}: ${cause}`,
    zh: `${zh}：${FAULT_WORDS[code].zh}`,
  };
};

type Checkpoint = { readonly model: string; readonly position: number };

const whenShown = async (db: Queries, plan: string, head: number, ms: number): Promise<readonly Checkpoint[]> => {
  const text = 'select model, position from duban.rm_checkpoint where plan = $1 order by model';
  for (const deadline = Date.now() + ms; ; await sleep(50)) {
    const { rows } = await db.query<Checkpoint>(text, [plan]);
    const models = rows.map(({ model, position }) => ({ model, position: Number(position) }));
    if ((models.length > 0 && models.every(({ position }) => position >= head)) || Date.now() > deadline) return models;
  }
};

/** One statement sees one snapshot, so log and models are compared up to the same position. */
const SHOWN = `shown as (select min(position) as position from duban.rm_checkpoint where plan = $1)`;

/** A gap is reported as such, so its event is not also counted as a difference. */
const IS_SHOWN = `not exists (select from duban.projection_gap g where g.plan = e.plan and g.position = e.position)`;

const timeline = async (db: Queries, plan: string): Promise<{ shown: number; expected: number }> => {
  const text = `with ${SHOWN}
    select (select count(*) from duban.rm_timeline t where t.plan = $1 and t.position <= shown.position) as "timelineCount",
      (select count(*) from duban.event e where e.plan = $1 and e.position <= shown.position and ${IS_SHOWN}) as "logCount"
    from shown`;
  const { rows } = await db.query<{ timelineCount: number; logCount: number }>(text, [plan]);
  return { shown: Number(rows[0]?.timelineCount ?? 0), expected: Number(rows[0]?.logCount ?? 0) };
};

type Differing = { readonly measure: string; readonly held: number | null; readonly shown: number | null };

const differingMeasures = async (db: Queries, plan: string): Promise<readonly Differing[]> => {
  const prefix = measureStream('');
  const text = `with ${SHOWN}, held as (
      select substr(e.stream, $2) as measure, max(e.version)::bigint as version, max(e.position) as position
      from duban.event e, shown where e.plan = $1 and starts_with(e.stream, $3) and e.position <= shown.position
        and ${IS_SHOWN}
      group by e.stream
    ), live as (
      select m.measure::text as measure, m.version, m.last_position as position from duban.rm_measure m
      where m.plan = $1 and m.until is null
    )
    select measure, held.version as held, live.version as shown from held full join live using (measure)
    where (held.version, held.position) is distinct from (live.version, live.position) order by measure`;
  return (await db.query<Differing>(text, [plan, prefix.length + 1, prefix])).rows;
};
