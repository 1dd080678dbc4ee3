import type { Pages, PurchaseResponse } from '../../api/index.js';
import { money } from '../../format/index.js';
import {
  type Column,
  Count,
  DataTable,
  EmptyState,
  Panel,
  pageByPage,
  Small,
  StatusBadge,
  Time,
} from '../../ui/index.js';
import { ContinueButton } from './continue-button.js';
import { purchaseWords } from './purchase-words.js';

const COLUMNS: readonly Column<PurchaseResponse>[] = [
  { key: 'when', title: 'Begun', cell: ({ created_at }) => <Time value={created_at} style="full" /> },
  { key: 'credits', title: 'Credits', cell: ({ credits }) => <Count value={credits} />, align: 'end' },
  {
    key: 'price',
    title: 'Price',
    cell: ({ price_cents, currency }) => money(price_cents, currency),
    align: 'end',
  },
  { key: 'status', title: 'Status', cell: (purchase) => <Standing purchase={purchase} />, width: '45%' },
  { key: 'act', title: '', cell: (purchase) => <ContinueButton purchase={purchase} />, align: 'end' },
];

/** What was bought, and what is still to be paid. */
export function PurchasesPanel({ purchases }: { purchases: Pages<PurchaseResponse> }) {
  return (
    <Panel title="Purchases">
      <DataTable
        caption="Purchases, newest first"
        columns={COLUMNS}
        {...pageByPage(purchases)}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Nothing bought yet">Pick one of the packs above.</EmptyState>}
      />
    </Panel>
  );
}

function Standing({ purchase }: { purchase: PurchaseResponse }) {
  return (
    <>
      <StatusBadge status={purchase.status} />
      <Small isBlock>{purchaseWords(purchase)}</Small>
    </>
  );
}
