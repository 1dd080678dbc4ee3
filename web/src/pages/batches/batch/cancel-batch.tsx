import { type BatchSummaryResponse, type Mode, useAction } from '../../../api/index.js';
import { plural } from '../../../format/index.js';
import { useMode } from '../../../session/index.js';
import { ConfirmButton, FaultNote, Stack, useNotices } from '../../../ui/index.js';

interface CancelBatchProps {
  batch: BatchSummaryResponse;
  onTried: () => void;
}

/** Ends what is pending, after asking. */
export function CancelBatch({ batch, onTried }: CancelBatchProps) {
  const { mode } = useMode();
  const { say } = useNotices();
  const cancel = useAction((ll) => ll.openBatch(batch.id).cancel());
  const confirm = async () => {
    const cancelled = await cancel.run();
    if (cancelled) say(saidOf(cancelled));
    onTried();
  };
  return (
    <Stack gap={3}>
      {batch.status === 'pending' && (
        <ConfirmButton
          label="Cancel batch"
          question="Cancel this batch?"
          confirmLabel="Cancel what is pending"
          onConfirm={confirm}
          busy={cancel.isRunning}
        >
          <p>
            {plural(batch.pending, 'address')} still pending: {endingOf(batch, mode)}. What another batch or a
            single lookup waits for as well goes on{mode === 'live' && ' and stays paid'}.
          </p>
          <p>What is completed stays. No callback is sent. This can’t be undone.</p>
        </ConfirmButton>
      )}
      <FaultNote fault={cancel.fault} />
    </Stack>
  );
}

function endingOf({ pending }: BatchSummaryResponse, mode: Mode): string {
  const isOne = pending === 1;
  const lookups = isOne ? 'its lookup ends now' : 'their lookups end now';
  if (mode === 'test') return lookups;
  return `${lookups}, and ${isOne ? 'its credit comes' : 'their credits come'} back`;
}

function saidOf({ cancelled, credits_refunded: refunded }: BatchSummaryResponse): string {
  const credits = refunded > 0 ? ` ${plural(refunded, 'credit')} of this batch came back in all.` : '';
  return `The batch is cancelled: ${plural(cancelled, 'address')} will not be looked up for it.${credits}`;
}
