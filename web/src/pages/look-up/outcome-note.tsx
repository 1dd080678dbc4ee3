import type { LookupResponse } from '../../api/index.js';
import { Button, Note, Time } from '../../ui/index.js';
import css from './look-up.module.css';
import { outcomeOf } from './outcome.js';

interface OutcomeNoteProps {
  lookup: LookupResponse;
  cost: string;
  onRetry(): void;
  isRetrying: boolean;
}

/** How it stands or ended, what that means, what it cost, and what can be done. */
export function OutcomeNote({ lookup, cost, onRetry, isRetrying }: OutcomeNoteProps) {
  const { tone, title, text, canRetry } = outcomeOf(lookup);
  return (
    <Note
      tone={tone}
      title={title}
      actions={
        canRetry && (
          <Button size="small" busy={isRetrying} onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {text && <p>{text}</p>}
      <p class={css.small}>
        {cost} Asked for <SilentTime value={lookup.created_at} />
        {lookup.batch_id && (
          <>
            {' '}
            in <a href={`/app/batches/${lookup.batch_id}`}>a batch</a>
          </>
        )}
        .
        {lookup.error_code && (
          <>
            {' '}
            Code <code>{lookup.error_code}</code>.
          </>
        )}
      </p>
    </Note>
  );
}

/** Its words change each minute, which is no news to be read out. */
function SilentTime({ value }: { value: string }) {
  return (
    <span aria-live="off">
      <Time value={value} />
    </span>
  );
}
