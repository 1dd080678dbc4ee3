import type { KeyResponse } from '../../api/index.js';
import { Countdown, StatusBadge } from '../../ui/index.js';
import css from './keys.module.css';

interface KeyStatusProps {
  apiKey: KeyResponse;
  /** Its grace is over. */
  onStopped?: () => void;
}

export function KeyStatus({ apiKey: { status, stops_at }, onStopped }: KeyStatusProps) {
  return (
    <span class={css.status}>
      <StatusBadge status={status} />
      {status === 'in_grace' && stops_at && (
        <span class={css.left}>
          stops in <Countdown until={stops_at} onEnd={onStopped} isOfServer />
        </span>
      )}
    </span>
  );
}
