import type { Table } from './read-table.js';

/** One address that is to be sent. */
export interface Entry {
  /** Where it stands in the text or file, from 1. */
  line: number;
  text: string;
}

export interface Reading {
  entries: readonly Entry[];
  /** Records that have something in them, but nothing in the column of the addresses. */
  withoutAddress: number;
}

export function readEntries(table: Table, column: number, hasHeading: boolean): Reading {
  const records = hasHeading ? table.records.slice(1) : table.records;
  const entries = records
    .map(({ line, cells }) => ({ line, text: (cells[column] ?? '').trim() }))
    .filter(({ text }) => text !== '');
  return { entries, withoutAddress: records.length - entries.length };
}
