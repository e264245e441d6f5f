/** What an uploaded amendment form would change, measure by measure, and what in it cannot be used, cell by cell. */

import { Table } from '../list/table.tsx';
import { useSay } from '../words/language.tsx';
import type { JudgedForm, JudgedRow } from './judged-form.ts';
import { amendmentTableWords as its } from './words.ts';

export const JudgedFaults = ({ faults }: Pick<JudgedForm, 'faults'>) => {
  const say = useSay();
  const rows = faults.map((fault, index) => ({ ...fault, index }));
  return (
    <section role="alert">
      <h3 className="alarm">{say(its.faults(faults.length))}</h3>
      <Table
        label={say(its.faults(faults.length))}
        rows={rows}
        rowKey={({ index }) => String(index)}
        fitsPhone
        columns={[
          { key: 'cell', title: say(its.cell), width: '5rem', cell: ({ cell }) => <b>{cell}</b> },
          { key: 'fault', title: say(its.fault), heads: true, cell: ({ zh, en }) => say({ zh, en }) },
        ]}
      />
    </section>
  );
};

export const JudgedRows = ({ rows, isSent }: { readonly rows: readonly JudgedRow[]; readonly isSent: boolean }) => {
  const say = useSay();
  const side = (value: number | string | null) => (value === null ? say(its.none) : String(value));
  return (
    <section>
      <h3>{say(its.preview(rows.length))}</h3>
      <Table
        label={say(its.preview(rows.length))}
        rows={rows}
        rowKey={({ measure }) => measure}
        columns={[
          { key: 'measure', title: say(its.measure), heads: true, cell: ({ code, title }) => `${code} ${title}` },
          {
            key: 'changes',
            title: say(its.changes),
            cell: ({ changes }) => (
              <ul className="plain-list">
                {changes.map(({ cell, what, before, after }) => (
                  <li key={cell}>{say(its.change(what, side(before), side(after)))}</li>
                ))}
              </ul>
            ),
          },
          { key: 'reason', title: say(its.reason), cell: ({ reason }) => reason },
          ...(isSent ? [{ key: 'state', title: say(its.state), cell: (row: JudgedRow) => <Outcome row={row} /> }] : []),
        ]}
      />
    </section>
  );
};

const Outcome = ({ row: { outcome, refusal } }: { readonly row: JudgedRow }) => {
  const say = useSay();
  if (refusal) {
    const { cell, message } = refusal;
    return <span className="form-fault">{say(its.refused(cell, message.zh, message.en))}</span>;
  }
  return say(outcome === 'DONE' ? its.done : its.notSent);
};
