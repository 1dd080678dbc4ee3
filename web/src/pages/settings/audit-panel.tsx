import { useEffect } from 'preact/hooks';
import { type AuditEventResponse, operations, usePages, useWorkspace } from '../../api/index.js';
import { type Column, DataTable, EmptyState, Panel, pageByPage, Time } from '../../ui/index.js';
import { actionWords, actorWords, detailWords } from './audit-words.js';
import css from './settings.module.css';

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
  const workspace = useWorkspace();
  const events = usePages('audit', listEvents);
  useEffect(() => workspace.onAct(events.reload), [workspace]);
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

const listEvents: Parameters<typeof usePages<AuditEventResponse>>[1] = async (ll, cursor, signal) => {
  const query = { limit: PAGE, cursor };
  const { events, next_cursor: next } = await operations.listAuditEvents({ client: ll.api, query, signal });
  return { items: events, next };
};

function What({ event }: { event: AuditEventResponse }) {
  const details = detailWords(event);
  return (
    <>
      {actionWords(event)}
      {details && <span class={css.more}>{details}</span>}
    </>
  );
}
