/** The quiet table: thin rules, figures at the right; on a phone each row is a card that names its cells. */

import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  /** What a screen reader says of a column without a title. */
  readonly name?: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  readonly figure?: boolean;
  /** A CSS width, such as `8rem`. */
  readonly width?: string;
  /** The cell that names the row: the card's heading on a phone. */
  readonly heads?: boolean;
  /** Left out on a phone. */
  readonly wideOnly?: boolean;
  /** Of its cells, for a room's own style. */
  readonly className?: string;
  /** One line, cut at the end where there is no room. */
  readonly cut?: boolean;
};

export type TableProps<Row> = {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Few and short columns, which a phone shows as a table too. */
  readonly fitsPhone?: boolean;
};

export const classOf = (column: Pick<Column<never>, 'figure' | 'heads' | 'cut' | 'wideOnly' | 'className'>): string => {
  const { figure, heads, cut, wideOnly, className } = column;
  const names = [figure && 'is-figure', heads && 'is-head', cut && 'is-cut', wideOnly && 'is-wide-only', className];
  return names.filter(Boolean).join(' ');
};

export const Table = <Row,>({ label, columns, rows, rowKey, fitsPhone = false }: TableProps<Row>) => (
  <table className={fitsPhone ? 'table' : 'table is-cards'} aria-label={label}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col" className={classOf(column)} style={{ width: column.width }}>
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        // `data-row` makes the row one that j and k go to.
        <tr key={rowKey(row)} data-row="">
          {columns.map((column) => (
            <td key={column.key} className={classOf(column)} data-label={column.title}>
              {column.cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
