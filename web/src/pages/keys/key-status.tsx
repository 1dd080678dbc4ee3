import type { KeyResponse } from '../../api/index.js';
import { Countdown, StatusBadge } from '../../ui/index.js';
import css from './keys.module.css';

interface KeyStatusProps {
  apiKey: KeyResponse;
  /** Its grace is over. */
  onStopped?: () => void;
}

/** The reader’s clock may be ahead of the one by which keys stop. */
const LATER_MS = 1_500;

export function KeyStatus({ apiKey: { status, stops_at }, onStopped }: KeyStatusProps) {
  const stopped = () => onStopped && setTimeout(onStopped, LATER_MS);
  return (
    <span class={css.status}>
      <StatusBadge status={status} />
      {status === 'in_grace' && stops_at && (
        <span class={css.left}>
          stops in <Countdown until={stops_at} onEnd={stopped} />
        </span>
      )}
    </span>
  );
}
