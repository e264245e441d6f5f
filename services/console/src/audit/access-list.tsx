/** The record of accesses: filtered by the address, newest first, page by page. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Paging, pageIn } from '../kit/list/paging.tsx';
import { type Column, Table } from '../kit/list/table.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { FaultNote } from '../kit/screen.tsx';
import { Moment } from '../kit/show/date.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { roleWords } from '../kit/show/state-words.ts';
import { useSay } from '../kit/words/language.tsx';
import { accessFilterIn } from './access-filter.ts';
import { AccessFilterBar } from './access-filter-bar.tsx';
import { AccessesDocument, type AccessesQuery, type AccessRowFragment } from './audit.generated.ts';
import { accessKindWords, auditWords, outcomeWords } from './words.ts';

export const AccessList = () => {
  const say = useSay();
  const { search } = useParameters();
  const { data, fault, refresh } = useScreenQuery(AccessesDocument, {
    filter: accessFilterIn(search),
    ...pageIn(search),
  });
  return (
    <Panel title={say(auditWords.accesses)}>
      <p className="quiet">{say(auditWords.accessesHow)}</p>
      <AccessFilterBar key={search.toString()} />
      {data ? <Accesses data={data} /> : fault ? <FaultNote fault={fault} onRetry={refresh} /> : <Skeleton />}
    </Panel>
  );
};

/** So many fields of an access are named in the row; the rest is counted. */
const FIELDS_SHOWN = 3;

const Accesses = ({ data: { accesses, plan } }: { readonly data: AccessesQuery }) => {
  const say = useSay();
  const partOf = ({ unit, leader }: AccessRowFragment) => {
    if (unit !== null) return plan?.units.find(({ key }) => key === unit)?.shortName ?? unit;
    if (leader === null) return null;
    const found = plan?.leaders.find(({ key }) => key === leader);
    return found ? say(found.title) : leader;
  };
  const columns: readonly Column<AccessRowFragment>[] = [
    { key: 'when', title: say(auditWords.when), width: '13.5em', cell: ({ at }) => <Moment value={at} /> },
    {
      key: 'who',
      title: say(auditWords.who),
      heads: true,
      width: '18em',
      cell: (access) => (
        <span>
          {access.subject ?? say(auditWords.noToken)}{' '}
          <span className="quiet">
            {[access.role && say(roleWords[access.role]), partOf(access)].filter(Boolean).join(' ')}
          </span>
        </span>
      ),
    },
    {
      key: 'kind',
      title: say(auditWords.kind),
      width: '4em',
      cell: ({ kind }) => say(accessKindWords[kind]),
    },
    { key: 'what', title: say(auditWords.what), cell: (access) => <What access={access} /> },
    {
      key: 'outcome',
      title: say(auditWords.outcome),
      width: '6em',
      cell: ({ outcome, refusals }) => (
        <span className={outcome === 'ALLOWED' ? '' : 'field-fault'} title={refusals.join('\n') || undefined}>
          {say(outcomeWords[outcome])}
        </span>
      ),
    },
  ];
  if (accesses.nodes.length === 0) return <Empty title={say(auditWords.nothing)} />;
  return (
    <>
      <Table
        label={say(auditWords.accesses)}
        columns={columns}
        rows={accesses.nodes}
        rowKey={({ number }) => String(number)}
      />
      <Paging page={accesses.pageInfo} />
    </>
  );
};

const What = ({ access }: { readonly access: AccessRowFragment }) => {
  const say = useSay();
  const { operation, fields, targets, requestId, refusals } = access;
  const named = fields.slice(0, FIELDS_SHOWN).join('、');
  return (
    <details className="access">
      <summary>
        {operation !== null && <b>{operation} </b>}
        <span className="quiet">
          {named}
          {fields.length > FIELDS_SHOWN && say(auditWords.more(fields.length))}
        </span>
      </summary>
      <p className="quiet">{fields.join('、')}</p>
      {targets.length > 0 && (
        <p className="quiet">
          {say(auditWords.targets)} {targets.join('、')}
        </p>
      )}
      {refusals.length > 0 && <p className="field-fault">{refusals.join('、')}</p>}
      <p className="quiet">
        {say(auditWords.request)} {requestId}
      </p>
    </details>
  );
};
