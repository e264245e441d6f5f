/** Whether everything works: the parts of Duban, how far answers are behind the log, comparisons, backups, and lost mail. */

import { useEffect, useState } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { type Column, Table } from '../kit/list/table.tsx';
import { FaultNote } from '../kit/screen.tsx';
import { Moment } from '../kit/show/date.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { BackupPanel, ComparisonPanel } from './log-health.tsx';
import { SettingsHealthDocument, type SettingsHealthQuery } from './settings.generated.ts';
import { settingsWords } from './words.ts';

const PARTS = ['postgres', 'temporal', 'worker', 'projector'] as const;
/** As `/ready` answers it; the parts that this screen names. */
type Parts = Readonly<Partial<Record<(typeof PARTS)[number], boolean>>>;

const ASK_AGAIN_MS = 5_000;

/** Undefined until the first answer; null where there was none. */
const useParts = (): Parts | null | undefined => {
  const [parts, setParts] = useState<Parts | null>();
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      // Also while something is down the answer names the parts.
      const answer = await fetch('/ready', { cache: 'no-store' })
        .then((response) => response.json() as Promise<{ readonly parts?: Parts }>)
        .catch(() => null);
      if (!isGone) setParts(answer?.parts ?? null);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_AGAIN_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, []);
  return parts;
};

export const HealthPanels = () => {
  const say = useSay();
  const parts = useParts();
  const { data, fault, refresh } = useScreenQuery(SettingsHealthDocument, {});
  return (
    <>
      <Panel title={say(settingsWords.processes)}>
        {parts === null && <p className="form-fault">{say(settingsWords.noHealth)}</p>}
        {parts !== null && (
          <dl className="facts terms">
            {PARTS.map((part) => (
              <div key={part}>
                <dt>{say(settingsWords[part])}</dt>
                <dd className={parts?.[part] === false ? 'field-fault' : ''}>
                  {say(
                    parts === undefined
                      ? settingsWords.asking
                      : parts[part] === true
                        ? settingsWords.up
                        : settingsWords.down,
                  )}
                </dd>
              </div>
            ))}
            {data?.plan && <Projection projection={data.plan.projection} />}
          </dl>
        )}
      </Panel>
      {data?.plan && (
        <div className="columns">
          <ComparisonPanel log={data.plan.log} />
          <BackupPanel plan={data.plan} />
        </div>
      )}
      <Panel title={say(settingsWords.failed)}>
        {data?.plan ? (
          <Failed deliveries={data.plan.deliveries} />
        ) : fault ? (
          <FaultNote fault={fault} onRetry={refresh} />
        ) : (
          <Skeleton />
        )}
      </Panel>
    </>
  );
};

type Plan = NonNullable<SettingsHealthQuery['plan']>;

const Projection = ({ projection: { behind, gapCount, halted } }: { readonly projection: Plan['projection'] }) => {
  const say = useSay();
  return (
    <>
      <div>
        <dt>{say(settingsWords.behind)}</dt>
        <dd>{say(settingsWords.events(behind))}</dd>
      </div>
      {gapCount > 0 && (
        <div>
          <dt>{say(settingsWords.gaps)}</dt>
          <dd className="field-fault">{say(settingsWords.events(gapCount))}</dd>
        </div>
      )}
      {halted && (
        <div>
          <dt>{say(settingsWords.halted)}</dt>
          <dd className="field-fault">
            {say(settingsWords.haltedAt(halted.position, say(halted.cause)))} <Moment value={halted.since} />
          </dd>
        </div>
      )}
    </>
  );
};

type Deliveries = Plan['deliveries'];
type Delivery = Deliveries['nodes'][number];

const Failed = ({ deliveries: { nodes, pageInfo } }: { readonly deliveries: Deliveries }) => {
  const say = useSay();
  if (nodes.length === 0) return <p>{say(settingsWords.allArrived)}</p>;
  const columns: readonly Column<Delivery>[] = [
    {
      key: 'recipient',
      title: say(settingsWords.recipient),
      heads: true,
      cell: ({ recipient }) => say(recipient.name),
    },
    {
      key: 'state',
      title: say(settingsWords.state),
      cell: ({ state, attempts }) =>
        `${say(state === 'GIVEN_UP' ? settingsWords.givenUp : settingsWords.failing)}，${say(settingsWords.attempts(attempts))}`,
    },
    {
      key: 'reason',
      title: say(settingsWords.reason),
      // Failures come oldest first.
      cell: ({ failures }) => failures[failures.length - 1]?.reason,
    },
    { key: 'at', title: '', cell: ({ at }) => <Moment value={at} /> },
  ];
  return (
    <>
      <Table
        label={say(settingsWords.failed)}
        columns={columns}
        rows={nodes}
        rowKey={({ dispatch, channel }) => `${dispatch} ${channel}`}
      />
      {pageInfo.hasNextPage && <p className="quiet">{say(settingsWords.moreFailed)}</p>}
    </>
  );
};
