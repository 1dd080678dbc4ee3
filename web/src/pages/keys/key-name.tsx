import type { KeyResponse } from '../../api/index.js';
import { Badge } from '../../ui/index.js';
import css from './keys.module.css';

/** What people call it, and what programs do. */
export function KeyName({ apiKey }: { apiKey: KeyResponse }) {
  return (
    <span class={css.key}>
      <span class={css.name}>
        <bdi>{apiKey.name}</bdi>
      </span>
      <KeyMarks apiKey={apiKey} />
    </span>
  );
}

/** How it begins, and what sort it is of. */
export function KeyMarks({ apiKey: { prefix, mode, is_account_key } }: { apiKey: KeyResponse }) {
  return (
    <span class={css.marks}>
      <code class={css.prefix}>{prefix}…</code>
      <Badge tone={mode === 'test' ? 'warn' : 'quiet'}>{mode === 'test' ? 'Test' : 'Live'}</Badge>
      {is_account_key && <Badge tone="accent">Account key</Badge>}
    </span>
  );
}
