/** What is done with the list as a whole: saved views, columns, order on a phone, export. */

import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { AmendmentTable } from '../kit/amendment-table/amendment-table.tsx';
import { csvOf, saveFile } from '../kit/list/csv.ts';
import { FilterMenu } from '../kit/list/filter-menu.tsx';
import { Menu } from '../kit/menu.tsx';
import { carried } from '../kit/place/address.ts';
import { useParameters } from '../kit/place/parameters.ts';
import { usePlace } from '../kit/place/place.ts';
import { DownloadButton } from '../kit/show/download-button.tsx';
import { useSay } from '../kit/words/language.tsx';
import { filterIn, listPart, nextOrder, ORDERS, type OrderName, orderBy, orderIn, orderText } from './list-address.ts';
import { FIXED_COLUMNS, type MeasureColumn } from './list-columns.tsx';
import { listWords } from './list-words.ts';
import type { MeasureRowFragment } from './measures.generated.ts';
import { createViewStore } from './saved-views.ts';

export const Views = () => {
  const say = useSay();
  const navigate = useNavigate();
  const { search } = useParameters();
  const { viewer, plan } = usePlace();
  const store = useMemo(() => createViewStore(localStorage, viewer.subject, plan.key), [viewer.subject, plan.key]);
  const [views, setViews] = useState(() => store.all());
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);
  const save = () => {
    setFailed(!store.save({ name: name.trim(), part: listPart(search) }));
    setViews(store.all());
    setName('');
  };
  return (
    <Menu label={say(listWords.views)} className="filter" onOpen={() => setViews(store.all())}>
      {views.length === 0 && <p className="quiet menu-head">{say(listWords.noViews)}</p>}
      {views.map((view) => (
        <div key={view.name} className="saved-view">
          <button
            type="button"
            className="menu-item"
            data-closes=""
            onClick={() => navigate(carried(`/measures?${view.part}`, search))}
          >
            {view.name}
          </button>
          <button
            type="button"
            className="is-quiet"
            aria-label={say(listWords.removeView(view.name))}
            onClick={() => {
              store.remove(view.name);
              setViews(store.all());
            }}
          >
            {say(listWords.remove)}
          </button>
        </div>
      ))}
      <form
        className="views-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save();
        }}
      >
        <label>
          {say(listWords.viewName)}
          <input value={name} maxLength={40} onChange={({ target }) => setName(target.value)} />
        </label>
        <button type="submit">{say(listWords.saveView)}</button>
      </form>
      {failed && (
        <p className="form-fault" role="alert">
          {say(listWords.notSaved)}
        </p>
      )}
    </Menu>
  );
};

export const ColumnChoice = (props: {
  readonly columns: readonly MeasureColumn[];
  readonly chosen: readonly string[];
}) => {
  const say = useSay();
  const { change } = useParameters();
  const free = props.columns.filter(({ key }) => !FIXED_COLUMNS.includes(key));
  return (
    <FilterMenu
      label={say(listWords.columns)}
      choices={free.map(({ key, title }) => ({ value: key, label: title }))}
      chosen={props.chosen.filter((key) => !FIXED_COLUMNS.includes(key))}
      isQuiet
      onChange={(chosen) => change({ columns: [...FIXED_COLUMNS, ...chosen].join(',') }, { replace: true })}
    />
  );
};

const ORDER_WORDS = {
  code: listWords.code,
  lamp: listWords.lamp,
  since: listWords.since,
  unit: listWords.unit,
  due: listWords.nextDue,
  activity: listWords.activity,
} as const satisfies Readonly<Record<OrderName, object>>;

/** On a phone there are no heads to press. */
export const OrderChoice = () => {
  const say = useSay();
  const { search, change } = useParameters();
  const order = orderIn(search);
  return (
    <label className="order-choice">
      <span className="screen-reader">{say(listWords.order)}</span>
      <select
        value={order.name}
        onChange={({ target }) => change({ order: orderText(nextOrder(order, target.value as OrderName)) })}
      >
        {(Object.keys(ORDERS) as OrderName[]).map((name) => (
          <option key={name} value={name}>
            {say(listWords.order)}：{say(ORDER_WORDS[name])}
          </option>
        ))}
      </select>
    </label>
  );
};

type ExportProps = {
  readonly columns: readonly MeasureColumn[];
  readonly total: number;
  /** All rows of the list; null where they could not be read. */
  readonly all: () => Promise<readonly MeasureRowFragment[] | null>;
};

/** Values and dates of the measures as filtered and ordered on the screen. */
export const AmendMany = () => {
  const { search } = useParameters();
  return <AmendmentTable choice={shownChoice(search)} />;
};

const shownChoice = (search: URLSearchParams): URLSearchParams =>
  new URLSearchParams({
    filter: JSON.stringify(filterIn(search)),
    orderBy: JSON.stringify(orderBy(orderIn(search))),
  });

/** As filtered and ordered on the screen; the task table holds the whole plan. */
const ExcelFiles = () => {
  const say = useSay();
  const { search } = useParameters();
  const shown = shownChoice(search);
  return (
    <>
      <DownloadButton path={`tables/measures.xlsx?${shown}`} label={say(listWords.exportExcel)} className="menu-item" />
      <DownloadButton path={`tables/ledger.xlsx?${shown}`} label={say(listWords.exportLedger)} className="menu-item" />
      <DownloadButton path="tables/task-table.xlsx" label={say(listWords.exportTasks)} className="menu-item" />
    </>
  );
};

export const Export = ({ columns, total, all }: ExportProps) => {
  const say = useSay();
  const { today } = usePlace();
  const [state, setState] = useState<'ready' | 'reading' | 'failed'>('ready');
  const save = async () => {
    setState('reading');
    const rows = await all();
    setState(rows ? 'ready' : 'failed');
    if (!rows) return;
    const head = columns.map(({ title }) => title);
    const content = csvOf(
      head,
      rows.map((row) => columns.map(({ text }) => text(row))),
    );
    saveFile(`${say(listWords.file(today))}.csv`, 'text/csv;charset=utf-8', content);
  };
  return (
    <Menu label={say(state === 'reading' ? listWords.exporting : listWords.export)} className="filter">
      <p className="quiet menu-head">{say(listWords.exportNote(total))}</p>
      <button type="button" className="menu-item" disabled={state === 'reading'} onClick={() => void save()}>
        {say(listWords.exportCsv)}
      </button>
      <ExcelFiles />
      {state === 'failed' && (
        <p className="form-fault" role="alert">
          {say(listWords.exportFailed)}
        </p>
      )}
    </Menu>
  );
};
