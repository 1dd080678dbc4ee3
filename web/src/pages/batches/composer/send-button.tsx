import { plural } from '../../../format/index.js';
import { Button } from '../../../ui/index.js';
import { batchesFor } from './parts.js';

interface SendButtonProps {
  addresses: number;
  isSentBefore: boolean;
  isRunning: boolean;
  isHeld: boolean;
}

/** Says how much goes. */
export function SendButton({ addresses, isSentBefore, isRunning, isHeld }: SendButtonProps) {
  return (
    <Button type="submit" kind="primary" busy={isRunning} disabled={addresses === 0 || isHeld}>
      {words(batchesFor(addresses), isSentBefore)}
    </Button>
  );
}

function words(batches: number, isSentBefore: boolean): string {
  if (isSentBefore) return batches > 1 ? `Send the other ${plural(batches, 'batch')}` : 'Send the rest';
  return batches > 1 ? `Send ${plural(batches, 'batch')}` : 'Send batch';
}
