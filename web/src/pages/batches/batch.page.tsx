import { useRoute } from 'preact-iso/router';
import { useMode } from '../../session/index.js';
import { FaultNote, LinkButton, NoSuch, Page, Panel, Skeleton, Time } from '../../ui/index.js';
import { BatchOverview } from './batch/batch-overview.js';
import { ItemsTable } from './batch/items-table.js';
import { useBatch } from './batch/use-batch.js';

export default function BatchPage() {
  const { id = '' } = useRoute().params;
  const { mode } = useMode();
  const { data: batch, fault, reload, connection } = useBatch(id);
  const isMissing = fault?.code === 'not_found';
  const all = <LinkButton href="/app/batches">All batches</LinkButton>;
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
      actions={all}
    >
      {isMissing ? (
        <Panel>
          <NoSuch thing="batch" mode={mode} action={all} />
        </Panel>
      ) : (
        <FaultNote fault={fault} retry={reload} />
      )}
      {batch && <BatchOverview batch={batch} connection={connection} onChange={reload} />}
      {batch && <ItemsTable key={batch.id} batch={batch} />}
      {!batch && !fault && <Skeleton lines={8} />}
    </Page>
  );
}
