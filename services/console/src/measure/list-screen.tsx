/** 举措: which measures … ? Filtered, ordered and chosen in the address bar. */

import { useEffect, useMemo, useState } from 'react';
import { useScreenQuery } from '../kit/graph/use-screen-query.ts';
import { LongTable } from '../kit/list/long-table.tsx';
import { useConnection } from '../kit/list/use-connection.ts';
import { NEW_MEASURE_PATH } from '../kit/place/addresses.ts';
import { Link } from '../kit/place/link.tsx';
import { useParameters } from '../kit/place/parameters.ts';
import { draftsMeasures, usePlace } from '../kit/place/place.ts';
import { FaultNote, Screen } from '../kit/screen.tsx';
import { Empty } from '../kit/show/empty.tsx';
import { Panel } from '../kit/show/panel.tsx';
import { useSay } from '../kit/words/language.tsx';
import { FilterBar } from './filter-bar.tsx';
import { keepList } from './last-list.ts';
import {
  columnsIn,
  filterIn,
  isFiltered,
  listPart,
  nextOrder,
  type OrderName,
  orderBy,
  orderIn,
  orderText,
} from './list-address.ts';
import { type MeasureColumn, USUAL_COLUMNS, useMeasureColumns } from './list-columns.tsx';
import { AmendMany, ColumnChoice, Export, OrderChoice, Views } from './list-tools.tsx';
import { listWords } from './list-words.ts';
import { MeasureFiltersDocument, MeasuresDocument, type MeasuresQuery } from './measures.generated.ts';
import { SelectionBar, useSelection } from './selection.tsx';
import './measure.css';

const pageOf = ({ plan }: MeasuresQuery) => plan?.measures ?? null;

export const MeasuresScreen = () => {
  const say = useSay();
  const { search, change } = useParameters();
  const { viewer, asOf } = usePlace();
  const part = listPart(search);
  const own = useMemo(() => {
    const parameters = new URLSearchParams(part);
    return { filter: filterIn(parameters), orderBy: orderBy(orderIn(parameters)) };
  }, [part]);
  const list = useConnection(MeasuresDocument, own, pageOf);
  const offered = useScreenQuery(MeasureFiltersDocument, {});
  const selection = useSelection();
  const [said, setSaid] = useState('');
  const { rows, total } = list;

  useEffect(() => {
    if (rows.length > 0) keepList({ part, codes: rows.map(({ code }) => code), total });
  }, [part, rows, total]);

  const all = useMeasureColumns();
  const keys = columnsIn(
    search,
    all.map(({ key }) => key),
    USUAL_COLUMNS,
  );
  const columns = all.filter(({ key }) => keys.includes(key));
  const canSelect = viewer.role === 'LEADER' && asOf === null;
  const shown: readonly MeasureColumn[] = canSelect ? [selection.column, ...columns] : columns;
  const order = orderIn(search);
  const readAll = async () => {
    setSaid(say(listWords.exporting));
    const found = await list.all();
    setSaid('');
    return found;
  };

  return (
    <Screen title={say(listWords.title)} query={list.query}>
      {() => (
        <>
          <div className="list-head">
            <h1>{say(isFiltered(search) ? listWords.found(total) : listWords.count(total))}</h1>
            <span className="filters-end">
              {draftsMeasures(viewer) && asOf === null && (
                <Link to={NEW_MEASURE_PATH} className="button">
                  {say(listWords.draft)}
                </Link>
              )}
              <Views />
              <ColumnChoice columns={all} chosen={keys} />
              <Export columns={columns} total={total} all={readAll} />
              <AmendMany />
            </span>
          </div>
          <section className="filters" aria-label={say(listWords.filters)}>
            <FilterBar offered={offered.data?.plan ?? null} />
            <OrderChoice />
          </section>
          <p className="screen-reader" role="status">
            {said}
          </p>
          <Panel className="list-panel">
            {rows.length === 0 ? (
              <NothingFound />
            ) : (
              <LongTable
                label={say(listWords.title)}
                columns={shown}
                rows={rows}
                total={total}
                rowKey={({ key }) => key}
                order={order}
                onOrder={(name) => change({ order: orderText(nextOrder(order, name as OrderName)) })}
                onEnd={() => {
                  if (list.hasMore && !list.fault) list.more();
                }}
              >
                {list.fault && <FaultNote fault={list.fault} onRetry={list.more} />}
                {list.hasMore && !list.fault && <p className="quiet list-end">{say(listWords.loadingMore)}</p>}
              </LongTable>
            )}
          </Panel>
          {canSelect && <SelectionBar selection={selection} />}
        </>
      )}
    </Screen>
  );
};

const NothingFound = () => {
  const say = useSay();
  const { search } = useParameters();
  if (!isFiltered(search)) return <Empty title={say(listWords.empty)} />;
  return (
    <Empty title={say(listWords.nothing)}>
      <p>{say(listWords.nothingHow)}</p>
    </Empty>
  );
};
