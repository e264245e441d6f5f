/** A table of thousands of rows: only those in view are drawn, and its heads order it. On a phone its rows are cards. */

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { PHONE, useMedia } from '../use-media.ts';
import { type Column, classOf } from './table.tsx';
import { useVisibleRows } from './use-visible-rows.ts';
import { heightOfAll, stacked } from './visible-rows.ts';
import './long-table.css';

/** As `.long-table td` in kit/style/list.css, in pixels. */
const ROW_HEIGHT = 37;
/** So many rows before the end of what is read the next page is asked for. */
const AHEAD_ROWS = 60;

export type LongTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly (Column<Row> & { readonly order?: string })[];
  readonly rows: readonly Row[];
  /** Of all rows, those that are not read yet included. */
  readonly total: number;
  readonly rowKey: (row: Row) => string;
  readonly order: { readonly name: string; readonly isDescending: boolean };
  readonly onOrder: (name: string) => void;
  /** The reader comes near the end of what is read. */
  readonly onEnd: () => void;
  /** Below the last row. */
  readonly children?: ReactNode;
};

export const LongTable = <Row,>(props: LongTableProps<Row>) => {
  const { label, columns, rows, total, rowKey, order, onOrder, onEnd, children } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const isCards = useMedia(PHONE);
  const slots = useMemo(() => stacked(rows, () => ROW_HEIGHT), [rows]);
  const inView = useVisibleRows(body, slots);
  // Cards are as high as their text: the browser itself leaves undrawn those that are far away.
  const shown = isCards ? slots : inView;
  const above = shown[0]?.top ?? 0;
  const isNearEnd = (inView[inView.length - 1]?.index ?? 0) + AHEAD_ROWS >= rows.length;
  useEffect(() => {
    if (isNearEnd) onEnd();
  });
  const spacer = (height: number, key: string) =>
    height > 0 && (
      <tr key={key} className="spacer">
        <td colSpan={columns.length} style={{ height }} />
      </tr>
    );
  return (
    <>
      <table className="table is-cards long-table" aria-label={label} aria-rowcount={total + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classOf(column)}
                style={{ width: column.width }}
                aria-sort={sortOf(column.order, order)}
              >
                {column.order === undefined ? (
                  column.title || <span className="screen-reader">{column.name}</span>
                ) : (
                  <button type="button" className="order-button" onClick={() => onOrder(column.order ?? '')}>
                    {column.title}
                    <span aria-hidden="true">
                      {column.order !== order.name ? '' : order.isDescending ? ' ↓' : ' ↑'}
                    </span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {spacer(above, 'above')}
          {shown.map(({ row, index }) => (
            <tr key={rowKey(row)} data-row="" aria-rowindex={index + 2}>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column)} data-label={column.title}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {spacer(heightOfAll(slots) - heightOfAll(shown), 'below')}
        </tbody>
      </table>
      {children}
    </>
  );
};

const sortOf = (own: string | undefined, { name, isDescending }: LongTableProps<never>['order']) =>
  own === undefined ? undefined : own !== name ? 'none' : isDescending ? 'descending' : 'ascending';
