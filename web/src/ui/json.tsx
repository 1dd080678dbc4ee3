import { useMemo } from 'preact/hooks';
import { CopyButton } from './copy-button.js';
import css from './json.module.css';
import { JsonNode } from './json-node.js';

interface JsonProps {
  value: unknown;
  label?: string;
}

/** A JSON document to unfold. Only what is unfolded is drawn, so its size does not matter. */
export function Json({ value, label = 'JSON' }: JsonProps) {
  const text = useMemo(() => JSON.stringify(value, null, 2) ?? 'null', [value]);
  return (
    <figure class={css.json} aria-label={label}>
      <figcaption class={css.label}>{label}</figcaption>
      <div class={css.copy}>
        <CopyButton kind="quiet" text={text} />
      </div>
      <div class={css.tree}>
        <JsonNode value={value} depth={0} />
      </div>
    </figure>
  );
}
