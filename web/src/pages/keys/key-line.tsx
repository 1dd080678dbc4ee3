import type { KeyResponse } from '../../api/index.js';
import { StatusBadge, Time } from '../../ui/index.js';
import css from './keys.module.css';

interface KeyLineProps {
  apiKey: KeyResponse;
  keys: readonly KeyResponse[];
}

/** The keys that replaced each other, newest first. They share a cap and what was spent of it. */
export function KeyLine({ apiKey, keys }: KeyLineProps) {
  const line = keys.filter(({ lineage_id }) => lineage_id === apiKey.lineage_id);
  if (line.length < 2)
    return <>{apiKey.lineage_id === apiKey.id ? 'Never rotated' : 'It replaced an older key'}</>;
  return (
    <ol class={css.line}>
      {line.map(({ id, prefix, status, created_at }) => (
        <li key={id} class={css.step}>
          <code>{prefix}…</code>
          <StatusBadge status={status} />
          <span class={css.allows}>
            made <Time value={created_at} style="full" />
            {id === apiKey.id && ' · this one'}
          </span>
        </li>
      ))}
    </ol>
  );
}
