import { plural } from '../../../format/index.js';
import { Note } from '../../../ui/index.js';
import css from './composer.module.css';
import type { SentBatch } from './draft.js';

/** What of a long list is on its way already. */
export function SentBatches({ sent, isDone }: { sent: readonly SentBatch[]; isDone: boolean }) {
  if (sent.length === 0) return null;
  return (
    <div role="status">
      <Note tone="good" title={`${plural(sent.length, 'batch')} sent${isDone ? '' : ' so far'}`}>
        <ul class={css.sent}>
          {sent.map(({ id, total, charged }) => (
            <li key={id}>
              <a href={`/app/batches/${id}`}>{plural(total, 'address')}</a>, {plural(charged, 'credit')}{' '}
              charged
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
