import { useLocation } from 'preact-iso/router';
import type { BatchSummaryResponse, Pages } from '../../../api/index.js';
import { count, plural } from '../../../format/index.js';
import { useMode } from '../../../session/index.js';
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  pageByPage,
  Small,
  StatusBadge,
  Time,
} from '../../../ui/index.js';
import { MOST_AT_ONCE } from '../composer/parts.js';

interface BatchesTableProps {
  batches: Pages<BatchSummaryResponse>;
  /** None while one is being made. */
  onNew: (() => void) | undefined;
}

/** In test mode nothing is. */
const CHARGED: Column<BatchSummaryResponse> = {
  key: 'charged',
  title: 'Charged',
  cell: Charged,
  align: 'end',
  width: '11rem',
};

export function BatchesTable({ batches, onNew }: BatchesTableProps) {
  const { mode } = useMode();
  const { route } = useLocation();
  return (
    <DataTable
      caption="Batches, newest first"
      columns={[
        { key: 'sent', title: 'Sent', cell: ({ created_at }) => <Time value={created_at} />, width: '9rem' },
        {
          key: 'status',
          title: 'Status',
          cell: ({ status }) => <StatusBadge status={status} />,
          width: '8rem',
        },
        { key: 'progress', title: 'Progress', cell: Standing },
        { key: 'callback', title: 'Callback', cell: Callback, width: '8rem', hideOnPhone: true },
        ...(mode === 'test' ? [] : [CHARGED]),
      ]}
      {...pageByPage(batches)}
      rowKey={({ id }) => id}
      onRow={({ id }) => route(`/app/batches/${id}`)}
      empty={
        <EmptyState title="No batches yet" action={onNew && <Button onClick={onNew}>New batch</Button>}>
          Up to {count(MOST_AT_ONCE)} people or companies can be looked up at once, from a list or a
          spreadsheet.
        </EmptyState>
      }
    />
  );
}

function Standing({ total, pending, completed, failed, timed_out: late }: BatchSummaryResponse) {
  const parts = [
    `${count(completed)} completed`,
    failed > 0 ? `${count(failed)} failed` : '',
    late > 0 ? `${count(late)} timed out` : '',
  ].filter(Boolean);
  return (
    <>
      {count(total - pending)} of {count(total)} <Small>{parts.join(', ')}</Small>
    </>
  );
}

function Charged({ credits_charged: charged, credits_refunded: refunded }: BatchSummaryResponse) {
  return (
    <>
      {plural(charged, 'credit')}
      {refunded > 0 && <Small> {count(refunded)} came back</Small>}
    </>
  );
}

function Callback({ callback_url: url, callback_status: status }: BatchSummaryResponse) {
  if (!url) return <>–</>;
  return status ? <StatusBadge status={status} /> : <>Not sent</>;
}
