import { cut } from '../../../format/index.js';
import { Checkbox, Columns, SelectField } from '../../../ui/index.js';
import type { Table } from '../reading/read-table.js';
import type { Source } from './use-source.js';

/** Which part of a table is sent: found out already, and to be put right here. */
export function ChosenColumns({ source, isLocked }: { source: Source; isLocked: boolean }) {
  const { table, column, hasHeading } = source;
  const first = table.records[0]?.cells[column]?.trim() ?? '';
  // One column in which nothing looks like a heading leaves nothing to choose.
  if (table.width === 1 && !hasHeading && !source.isHeadingChosen) return null;
  return (
    <Columns min="14rem">
      {table.width > 1 && (
        <SelectField
          name="column"
          label="Column with the addresses"
          options={columnsOf(table, hasHeading)}
          value={String(column)}
          onInput={(chosen) => source.setColumn(Number(chosen))}
          disabled={isLocked}
        />
      )}
      <Checkbox
        name="heading"
        label="The first line is a heading"
        hint={hasHeading ? `“${cut(first, 60)}” is not sent.` : undefined}
        checked={hasHeading}
        onInput={source.setHeading}
        disabled={isLocked}
      />
    </Columns>
  );
}

function columnsOf({ width, records }: Table, hasHeading: boolean) {
  const sample = records[hasHeading ? 1 : 0]?.cells ?? [];
  const heading = hasHeading ? (records[0]?.cells ?? []) : [];
  return Array.from({ length: width }, (_, column) => {
    const title = heading[column]?.trim() || `Column ${column + 1}`;
    const example = sample[column]?.trim();
    return { value: String(column), label: cut(example ? `${title}: ${example}` : title, 80) };
  });
}
