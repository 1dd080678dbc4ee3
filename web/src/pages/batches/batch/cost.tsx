import type { BatchSummaryResponse } from '../../../api/index.js';
import { Columns, Count, Stat } from '../../../ui/index.js';

/** What a batch took, and what of it came back. */
export function Cost({ batch }: { batch: BatchSummaryResponse }) {
  const { credits_charged: charged, credits_refunded: refunded, total } = batch;
  return (
    <Columns min="9rem" gap={3}>
      <Stat label="Charged" value={<Count value={charged} unit="credit" />} hint="When it was sent" />
      <Stat
        label="Came back"
        value={<Count value={refunded} unit="credit" />}
        hint={batch.status === 'pending' ? 'So far' : undefined}
      />
      <Stat
        label="Paid in the end"
        value={<Count value={charged - refunded} unit="credit" />}
        hint={batch.status === 'pending' ? 'If all that is pending is found' : undefined}
      />
      <Stat label="Free" value={<Count value={total - charged} />} hint="Known, sent twice or no address" />
    </Columns>
  );
}
