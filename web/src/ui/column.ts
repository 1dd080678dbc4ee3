import type { ComponentChildren } from 'preact';

/** One column of a table. */
export interface Column<Row> {
  key: string;
  /** Empty for a column of buttons, which has nothing to head. */
  title: string;
  cell: (row: Row) => ComponentChildren;
  align?: 'start' | 'end';
  width?: string;
  hideOnPhone?: boolean;
}
