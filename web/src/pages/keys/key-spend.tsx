import type { KeyResponse } from '../../api/index.js';
import { Badge, Count } from '../../ui/index.js';
import css from './keys.module.css';

/** What was spent of what may be. */
export function KeySpend({ apiKey: { credits_used, credit_limit } }: { apiKey: KeyResponse }) {
  return (
    <span class={css.short}>
      <Count value={credits_used} />
      {credit_limit !== null && (
        <>
          {' of '}
          <Count value={credit_limit} />
        </>
      )}
      {credit_limit !== null && credits_used >= credit_limit && (
        <>
          {' '}
          <Badge tone="bad">Cap reached</Badge>
        </>
      )}
    </span>
  );
}
