/** A table of thousands of rows: only those in view are drawn, and its heads order it. On a phone its rows are cards. */

import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PHONE, useMedia } from '../use-media.ts';
import { type Column, classOf } from './table.tsx';
import { type RowWindow, rowsInView } from './window.ts';
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
  const shown = useRowWindow(body, rows.length);
  // Cards are as high as their text: the browser itself leaves undrawn those that are far away.
  const { first, last } = isCards ? { first: 0, last: rows.length } : shown;
  const isNearEnd = shown.last + AHEAD_ROWS >= rows.length;
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
          {spacer(first * ROW_HEIGHT, 'above')}
          {rows.slice(first, last).map((row, at) => (
            <tr key={rowKey(row)} data-row="" aria-rowindex={first + at + 2}>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column)} data-label={column.title}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {spacer((rows.length - last) * ROW_HEIGHT, 'below')}
        </tbody>
      </table>
      {children}
    </>
  );
};

const sortOf = (own: string | undefined, { name, isDescending }: LongTableProps<never>['order']) =>
  own === undefined ? undefined : own !== name ? 'none' : isDescending ? 'descending' : 'ascending';

/** The rows in view of the window, measured once a frame. */
const useRowWindow = (body: React.RefObject<HTMLElement | null>, count: number): RowWindow => {
  const [shown, setShown] = useState<RowWindow>(() =>
    rowsInView({ count, rowHeight: ROW_HEIGHT, above: 0, viewHeight: innerHeight }),
  );
  const measure = useCallback(() => {
    const element = body.current;
    if (!element) return;
    const { top } = element.getBoundingClientRect();
    const next = rowsInView({ count, rowHeight: ROW_HEIGHT, above: -top, viewHeight: innerHeight });
    setShown((before) => (before.first === next.first && before.last === next.last ? before : next));
  }, [body, count]);
  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    let frame = 0;
    const onMove = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    addEventListener('scroll', onMove, { passive: true });
    addEventListener('resize', onMove);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', onMove);
      removeEventListener('resize', onMove);
    };
  }, [measure]);
  return shown;
};
