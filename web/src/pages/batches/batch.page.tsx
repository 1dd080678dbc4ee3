import { useRoute } from 'preact-iso/router';
import { FaultNote, LinkButton, Page, Skeleton, Time } from '../../ui/index.js';
import { BatchOverview } from './batch/batch-overview.js';
import { ItemsTable } from './batch/items-table.js';
import { useBatch } from './batch/use-batch.js';

export default function BatchPage() {
  const { id = '' } = useRoute().params;
  const { data: batch, fault, reload, connection } = useBatch(id);
  return (
    <Page
      title="Batch"
      intro={
        batch && (
          <>
            Sent <Time value={batch.created_at} style="full" />, <code>{batch.id}</code>
          </>
        )
      }
      actions={<LinkButton href="/app/batches">All batches</LinkButton>}
    >
      <FaultNote fault={fault} retry={reload} />
      {batch && <BatchOverview batch={batch} connection={connection} onChange={reload} />}
      {batch && <ItemsTable key={batch.id} batch={batch} />}
      {!batch && !fault && <Skeleton lines={8} />}
    </Page>
  );
}
