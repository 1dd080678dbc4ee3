import { useLocation } from 'preact-iso/router';
import type { Fault, RecentUsageResponse } from '../api/index.js';
import { shownUrl } from '../format/index.js';
import { type Column, DataTable, EmptyState, LinkButton, StatusBadge, Time } from '../ui/index.js';
import { chargeWords } from './charge-words.js';
import css from './recent-lookups.module.css';
import { withoutHost } from './without-host.js';

interface RecentLookupsProps {
  rows: readonly RecentUsageResponse[] | undefined;
  isLoading: boolean;
  fault?: Fault;
  retry(): void;
  /** Beside something else: fewer columns with more in each. */
  isNarrow?: boolean;
}

/** The newest lookups of the workspace; a row opens what it brought. */
export function RecentLookups({ rows, isLoading, fault, retry, isNarrow = false }: RecentLookupsProps) {
  const { route } = useLocation();
  return (
    <DataTable
      caption="Recent lookups, newest first"
      columns={isNarrow ? NARROW : WIDE}
      rows={rows}
      rowKey={({ id }) => id}
      isLoading={isLoading}
      fault={fault}
      retry={retry}
      onRow={({ id }) => route(`/app/look-up/${id}`)}
      empty={<NoLookups hasWay={!isNarrow} />}
    />
  );
}

const WIDE: readonly Column<RecentUsageResponse>[] = [
  { key: 'url', title: 'URL as sent', cell: ({ linkedin_url }) => <Address url={linkedin_url} /> },
  { key: 'status', title: 'Status', width: '8rem', cell: ({ status }) => <StatusBadge status={status} /> },
  { key: 'charge', title: 'Charged', width: '8rem', cell: chargeWords },
  {
    key: 'when',
    title: 'When',
    width: '9rem',
    align: 'end',
    cell: ({ created_at }) => <Time value={created_at} />,
  },
];

const NARROW: readonly Column<RecentUsageResponse>[] = [
  {
    key: 'url',
    title: 'Profile',
    cell: (lookup) => (
      <>
        <Address url={lookup.linkedin_url} shown={withoutHost(lookup.linkedin_url)} />
        <span class={css.below}>
          <Time value={lookup.created_at} /> · {chargeWords(lookup)}
        </span>
      </>
    ),
  },
  { key: 'status', title: 'Status', width: '7.2rem', cell: ({ status }) => <StatusBadge status={status} /> },
];

/** One line, whatever was sent; all of it is behind it and on its own page. */
function Address({ url, shown = shownUrl(url) }: { url: string; shown?: string }) {
  return (
    <bdi class={css.address} title={url}>
      {shown || 'Erased'}
    </bdi>
  );
}

function NoLookups({ hasWay }: { hasWay: boolean }) {
  return (
    <EmptyState
      title="No lookups yet"
      action={hasWay && <LinkButton href="/app/look-up">Look up a profile</LinkButton>}
    >
      Each lookup, from here or by the API, stands here with what it cost.
    </EmptyState>
  );
}
