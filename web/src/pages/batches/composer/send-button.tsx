import { plural } from '../../../format/index.js';
import { Button } from '../../../ui/index.js';
import { inParts } from './parts.js';

interface SendButtonProps {
  addresses: number;
  isSentBefore: boolean;
  isRunning: boolean;
  isHeld: boolean;
}

/** Says how much goes. */
export function SendButton({ addresses, isSentBefore, isRunning, isHeld }: SendButtonProps) {
  const parts = inParts(Array.from({ length: addresses })).length;
  return (
    <Button type="submit" kind="primary" busy={isRunning} disabled={addresses === 0 || isHeld}>
      {words(parts, isSentBefore)}
    </Button>
  );
}

function words(parts: number, isSentBefore: boolean): string {
  if (isSentBefore) return parts > 1 ? `Send the other ${plural(parts, 'batch')}` : 'Send the rest';
  return parts > 1 ? `Send ${plural(parts, 'batch')}` : 'Send batch';
}
