import { type AuditEventResponse, operations, type Pages, usePages } from '../../api/index.js';
import { type Column, DataTable, EmptyState, Panel, pageByPage, Small, Time } from '../../ui/index.js';
import { actionWords, actorWords, detailWords } from './audit-words.js';

const PAGE = 20;

const COLUMNS: readonly Column<AuditEventResponse>[] = [
  {
    key: 'when',
    title: 'When',
    cell: ({ created_at }) => <Time value={created_at} style="full" />,
    width: '11rem',
  },
  { key: 'who', title: 'Who', cell: actorWords, width: '22%' },
  { key: 'what', title: 'What', cell: (event) => <What event={event} /> },
];

/** Who did what with keys, credits, sessions and the account. */
export function AuditPanel() {
  const events = useEvents();
  return (
    <Panel title="Audit">
      <DataTable
        caption="Who did what, newest first"
        columns={COLUMNS}
        {...pageByPage(events)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nothing was done yet">
            What is done with keys, credits and the account is listed here. Test mode lists what was done to
            test keys.
          </EmptyState>
        }
      />
    </Panel>
  );
}

function useEvents(): Pages<AuditEventResponse> {
  return usePages(
    'audit',
    async (ll, cursor, signal) => {
      const query = { limit: PAGE, cursor };
      const { events, next_cursor: next } = await operations.listAuditEvents({
        client: ll.api,
        query,
        signal,
      });
      return { items: events, next };
    },
    { afterActs: true },
  );
}

function What({ event }: { event: AuditEventResponse }) {
  const details = detailWords(event);
  return (
    <>
      {actionWords(event)}
      {details && <Small isBlock>{details}</Small>}
    </>
  );
}
