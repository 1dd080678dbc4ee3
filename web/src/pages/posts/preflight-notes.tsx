import { type Fault, isUnreachable } from '../../api/index.js';
import { LinkButton, Note } from '../../ui/index.js';
import css from './preflight-notes.module.css';
import { alterationWords } from './preflight-words.js';
import type { Preflight } from './use-preflight.js';

/** What will become of the text on its way, and what stands in that way. */
export function PreflightNotes({ preflight: { result, fault } }: { preflight: Preflight }) {
  const changes = result ? alterationWords(result.alterations, result.text) : [];
  return (
    <div class={css.notes} aria-live="polite">
      {result?.warnings.map((warning) => (
        <Note
          key={warning.code}
          tone="warn"
          title={TITLES[warning.code] ?? 'It would not be published'}
          actions={
            <LinkButton href="/app/settings" size="small">
              Connect in Settings
            </LinkButton>
          }
        >
          {warning.message}
        </Note>
      ))}
      {changes.length > 0 && (
        <ul class={css.changes} aria-label="On its way to LinkedIn">
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {fault && fault.code !== 'plan_required' && <p class={css.changes}>{pauseWords(fault)}</p>}
    </div>
  );
}

/** Without the check, the text can still be written and saved. */
function pauseWords(fault: Fault): string {
  if (fault.retryAfterSeconds) return 'The check rests for a while, and goes on by itself.';
  return isUnreachable(fault) ? 'The text can’t be checked while the server is out of reach.' : fault.message;
}

const TITLES: Readonly<Record<string, string>> = {
  not_connected: 'Nobody is connected to publish as',
  connection_ends: 'The member’s consent will be over by then',
};
