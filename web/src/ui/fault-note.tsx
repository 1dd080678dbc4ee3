import { useMemo } from 'preact/hooks';
import { timeLeft } from '../format/index.js';
import { Button } from './button.js';
import { useSeconds } from './clock.js';
import css from './fault-note.module.css';
import { Note } from './note.js';
import type { ShownFault } from './types.js';

interface FaultNoteProps {
  fault: ShownFault | undefined;
  /** Adds a button that tries again. */
  retry?: () => void;
}

/** What went wrong, in the API's own words, and what helps: waiting, trying again, or naming the request. */
export function FaultNote({ fault, retry }: FaultNoteProps) {
  if (!fault) return null;
  const { message, fields, requestId } = fault;
  // Often the message is made of what the fields have to say.
  const others = fields.filter((field) => !message.includes(field.message));
  return (
    <Note tone="bad" actions={retry && <RetryButton retry={retry} />}>
      <div role="alert">
        <p>{message}</p>
        {others.length > 0 && <FieldFaults fields={others} />}
      </div>
      {fault.retryAfterSeconds ? <Wait fault={fault} seconds={fault.retryAfterSeconds} /> : null}
      {requestId && (
        <p class={css.request}>
          Request <code>{requestId}</code>
        </p>
      )}
    </Note>
  );
}

function FieldFaults({ fields }: { fields: ShownFault['fields'] }) {
  return (
    <ul class={css.fields}>
      {fields.map(({ field, message }) => (
        <li key={`${field} ${message}`}>{message}</li>
      ))}
    </ul>
  );
}

/** Counted from when the fault came. Outside of what is read out at once, or each second would be. */
function Wait({ fault, seconds }: { fault: ShownFault; seconds: number }) {
  const end = useMemo(() => Date.now() + seconds * 1_000, [fault, seconds]);
  const left = end - useSeconds(end);
  return <p>{left > 0 ? `Try again in ${timeLeft(left)}.` : 'You can try again now.'}</p>;
}

function RetryButton({ retry }: { retry: () => void }) {
  return (
    <Button size="small" onClick={retry}>
      Try again
    </Button>
  );
}
