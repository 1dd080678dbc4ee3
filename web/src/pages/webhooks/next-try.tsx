import type { DeliveryResponse } from '../../api/index.js';
import { Countdown } from '../../ui/index.js';
import css from './webhooks.module.css';

/** When it is tried again, if it is. */
export function NextTry({ delivery: { next_attempt_at: next } }: { delivery: DeliveryResponse }) {
  if (!next) return <>–</>;
  return (
    <span class={css.short}>
      {Date.parse(next) > Date.now() ? (
        <>
          in <Countdown until={next} />
        </>
      ) : (
        'now'
      )}
    </span>
  );
}
