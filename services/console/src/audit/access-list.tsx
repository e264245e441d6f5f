/** The record of accesses: filtered by the address, newest first, page by page. */

import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { Paging, pageIn } from '../kit/list/paging.tsx';
import { Table } from '../kit/list/table.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { FaultNote } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { sayNumber } from '../kit/show/number.ts';
import { Panel } from '../kit/show/panel.tsx';
import { Skeleton } from '../kit/show/skeleton.tsx';
import { useSay } from '../kit/words/language.tsx';
import { useAccessColumns } from './access-columns.tsx';
import { type AccessFilter, BACKGROUND, listedAndHidden } from './access-filter.ts';
import { AccessFilterBar } from './access-filter-bar.tsx';
import { AccessesDocument, type AccessesQuery } from './audit.generated.ts';
import { callerWords, type Parts } from './caller-words.ts';
import { TakeAccesses } from './take-accesses.tsx';
import { useAccessFilter, useCallers } from './use-access-filter.ts';
import { auditWords } from './words.ts';

const ROWS_A_PAGE = 50;

export const AccessList = () => {
  const say = useSay();
  const { search } = useParameters();
  const { callers, parts } = useCallers();
  const { filter, fault: unresolved } = useAccessFilter();
  const isWaiting = filter === null;
  const isUnknown = filter?.measures?.length === 0;
  const { data, fault, refresh } = useScreenQuery(
    AccessesDocument,
    {
      ...(filter ? listedAndHidden(filter, search.has(BACKGROUND)) : { filter: null, hidden: null }),
      ...pageIn(search, ROWS_A_PAGE),
    },
    { pause: isWaiting || isUnknown },
  );
  const broken = unresolved ?? fault;
  const named = callers.map((caller) => {
    const name = callerWords(caller, parts);
    return { subject: caller.subject, name: name && say(name) };
  });
  const shown = isWaiting || isUnknown ? null : data;
  return (
    <Panel title={say(auditWords.accesses)}>
      <p className="quiet">{say(auditWords.accessesHow)}</p>
      <AccessFilterBar key={`${search} ${callers.length > 0}`} callers={named} />
      {isUnknown && <Empty title={say(auditWords.noMeasure(search.get('measure') ?? ''))} />}
      {shown && <Accesses data={shown} parts={parts} filter={filter} />}
      {!shown && !isUnknown && (broken ? <FaultNote fault={broken} onRetry={refresh} /> : <Skeleton />)}
    </Panel>
  );
};

type AccessesProps = {
  readonly data: AccessesQuery;
  readonly parts: Parts | null;
  readonly filter: AccessFilter | null;
};

const Accesses = ({ data: { accesses, hidden }, parts, filter }: AccessesProps) => {
  const say = useSay();
  const { search, change } = useParameters();
  const columns = useAccessColumns(parts);
  const total = accesses.totalCount;
  return (
    <>
      <p className="access-total">
        <b>{say(auditWords.total(sayNumber(total), sayNumber(Math.max(1, Math.ceil(total / ROWS_A_PAGE)))))}</b>
        {hidden.totalCount > 0 && (
          <label className="access-refused">
            <input
              type="checkbox"
              checked={search.has(BACKGROUND)}
              onChange={({ target }) => change({ [BACKGROUND]: target.checked ? '1' : null })}
            />
            {say(auditWords.background(sayNumber(hidden.totalCount)))}
          </label>
        )}
      </p>
      {total > 0 && filter && (
        <TakeAccesses filter={listedAndHidden(filter, search.has(BACKGROUND)).filter} parts={parts} />
      )}
      {total === 0 && <Empty title={say(auditWords.nothing)} />}
      {total > 0 && (
        <Table
          label={say(auditWords.accesses)}
          columns={columns}
          rows={accesses.nodes}
          rowKey={({ number }) => String(number)}
        />
      )}
      <Paging page={accesses.pageInfo} />
    </>
  );
};
