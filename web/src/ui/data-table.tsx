import type { ComponentChildren } from 'preact';
import { Button } from './button.js';
import { classNames } from './class-names.js';
import type { Column } from './column.js';
import css from './data-table.module.css';
import { LoadingRows, TableRow } from './data-table-rows.js';
import { FaultNote } from './fault-note.js';
import { Hidden } from './hidden.js';
import type { ShownFault } from './types.js';

interface DataTableProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string | number;
  /** What the table holds, read out before it. */
  caption: string;
  /** An <EmptyState>, or a sentence. */
  empty: ComponentChildren;
  isLoading?: boolean;
  fault?: ShownFault;
  retry?: () => void;
  /** Opens a row: the first cell becomes a button that covers the row. */
  onRow?: (row: Row) => void;
  more?: { has: boolean; load: () => void; isLoading?: boolean };
}

/** Rows, or what stands for them while there are none. On a phone each row is a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows = [], caption, empty, isLoading = false, fault, retry, more } = props;
  if (rows.length === 0 && fault) return <FaultNote fault={fault} retry={retry} />;
  if (rows.length === 0 && !isLoading) return <div class={css.empty}>{empty}</div>;
  return (
    <div class={css.room}>
      <FaultNote fault={fault} retry={retry} />
      <table class={css.table} aria-busy={isLoading}>
        <caption>
          <Hidden>{caption}</Hidden>
        </caption>
        <Head columns={columns} />
        <tbody>{rows.length > 0 ? <Rows {...props} rows={rows} /> : <LoadingRows columns={columns} />}</tbody>
      </table>
      {more?.has && (
        <div class={css.more}>
          <Button busy={more.isLoading} onClick={more.load}>
            Show more
          </Button>
        </div>
      )}
    </div>
  );
}

function Head<Row>({ columns }: Pick<DataTableProps<Row>, 'columns'>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const { title, align, width, hideOnPhone } = column;
  const looks = {
    class: classNames(css.head, align === 'end' && css.end, hideOnPhone && css.wideOnly),
    style: width ? { width } : undefined,
  };
  return title ? (
    <th scope="col" {...looks}>
      {title}
    </th>
  ) : (
    <td {...looks} />
  );
}

function Rows<Row>({ columns, rows = [], rowKey, onRow }: DataTableProps<Row>) {
  return rows.map((row) => <TableRow key={rowKey(row)} columns={columns} row={row} onRow={onRow} />);
}
