import { classNames } from './class-names.js';
import type { Column } from './column.js';
import css from './data-table.module.css';
import skeleton from './skeleton.module.css';

interface TableRowProps<Row> {
  columns: readonly Column<Row>[];
  row: Row;
  onRow?: (row: Row) => void;
}

export function TableRow<Row>({ columns, row, onRow }: TableRowProps<Row>) {
  return (
    <tr class={classNames(onRow && css.opens)}>
      {columns.map((column, index) => (
        <td key={column.key} class={cellClass(column)} data-title={column.title}>
          {index === 0 && onRow ? (
            <button type="button" class={css.open} onClick={() => onRow(row)}>
              {column.cell(row)}
            </button>
          ) : (
            <div class={css.value}>{column.cell(row)}</div>
          )}
        </td>
      ))}
    </tr>
  );
}

/** As high as real rows, so that nothing jumps when those come. */
export function LoadingRows<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return [0, 1, 2, 3, 4].map((row) => (
    <tr key={row}>
      {columns.map((column) => (
        <td key={column.key} class={cellClass(column)} data-title={column.title}>
          <div class={css.value}>
            <span class={classNames(skeleton.bar, css.waiting)} />
          </div>
        </td>
      ))}
    </tr>
  ));
}

function cellClass<Row>({ align, hideOnPhone, title }: Column<Row>): string | undefined {
  return classNames(align === 'end' && css.end, hideOnPhone && css.wideOnly, !title && css.untitled);
}
