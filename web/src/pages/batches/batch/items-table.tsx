import { useState } from 'preact/hooks';
import type { BatchProfileResponse, BatchSummaryResponse } from '../../../api/index.js';
import { count, cut, shownUrl } from '../../../format/index.js';
import { useMode } from '../../../session/index.js';
import {
  Button,
  type Column,
  DataTable,
  Note,
  Panel,
  pageByPage,
  Small,
  Stack,
  StatusBadge,
  TabPanel,
  Tabs,
} from '../../../ui/index.js';
import { creditOf } from './credit-of.js';
import css from './items-table.module.css';
import { standingOf } from './standing-of.js';
import { type Filter, ITEMS_PAGE, type Items, useItems } from './use-items.js';

const FILTERS: readonly { id: Filter; label: string; of(batch: BatchSummaryResponse): number }[] = [
  { id: 'all', label: 'All', of: ({ total }) => total },
  { id: 'completed', label: 'Completed', of: ({ completed }) => completed },
  { id: 'failed', label: 'Failed', of: ({ failed }) => failed },
  { id: 'timed_out', label: 'Timed out', of: ({ timed_out }) => timed_out },
  { id: 'pending', label: 'Pending', of: ({ pending }) => pending },
  { id: 'cancelled', label: 'Cancelled', of: ({ cancelled }) => cancelled },
];

/** What became of each address, in the order sent. */
export function ItemsTable({ batch }: { batch: BatchSummaryResponse }) {
  const [filter, setFilter] = useState<Filter>('all');
  const items = useItems(batch.id, filter, standingOf(batch), batch.status === 'pending');
  return (
    <Panel title="Addresses">
      <Stack gap={3}>
        <Tabs
          label="Addresses by outcome"
          items={FILTERS.map(({ id, label, of }) => ({ id, label: `${label} ${count(of(batch))}` }))}
          current={filter}
          onPick={setFilter}
        />
        <TabPanel id={filter}>
          <Stack gap={3}>
            {items.isOld && items.items.length > ITEMS_PAGE && <OldNote onReload={items.reload} />}
            <Table batch={batch} items={items} filter={filter} />
          </Stack>
        </TabPanel>
      </Stack>
    </Panel>
  );
}

interface TableProps {
  batch: BatchSummaryResponse;
  items: Items;
  filter: Filter;
}

function Table({ batch, items, filter }: TableProps) {
  const { mode } = useMode();
  return (
    <DataTable
      caption="Addresses of this batch and what became of them"
      columns={[
        { key: 'address', title: 'Address', cell: Address, width: '38%' },
        {
          key: 'status',
          title: 'Status',
          cell: ({ status }) => <StatusBadge status={status} />,
          width: '7rem',
        },
        { key: 'outcome', title: 'Profile or reason', cell: Outcome },
        ...(mode === 'test' ? [] : [creditColumn(batch)]),
      ]}
      {...pageByPage(items)}
      // The same address may be there twice, and the API gives items no name of their own.
      rowKey={(item) => items.items.indexOf(item)}
      empty={filter === 'all' ? 'Nothing is left of this batch.' : 'None of its addresses are in this state.'}
    />
  );
}

/** In test mode there is none. */
function creditColumn(batch: BatchSummaryResponse): Column<BatchProfileResponse> {
  return { key: 'credit', title: 'Credit', cell: (item) => creditOf(item, batch), width: '7rem' };
}

function Address({ id, linkedin_url: url }: BatchProfileResponse) {
  const shown = cut(shownUrl(url), 120) || '(empty)';
  return (
    <bdi class={css.address} title={cut(url, 500)}>
      {id ? <a href={`/app/look-up/${id}`}>{shown}</a> : shown}
    </bdi>
  );
}

function Outcome({ profile_data: profile, error, status }: BatchProfileResponse) {
  if (error) return <>{error}</>;
  if (!profile) return status === 'completed' ? <>Erased since</> : <>–</>;
  return (
    <bdi>
      {cut(profile.full_name ?? 'Without a name', 80)}
      {profile.headline && <Small> {cut(profile.headline, 100)}</Small>}
    </bdi>
  );
}

function OldNote({ onReload }: { onReload: () => void }) {
  return (
    <Note
      tone="info"
      actions={
        <Button size="small" onClick={onReload}>
          Show it anew
        </Button>
      }
    >
      The list has changed since it was read.
    </Note>
  );
}
