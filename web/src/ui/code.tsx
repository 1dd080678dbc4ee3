import { useRef } from 'preact/hooks';
import css from './code.module.css';
import { CopyButton } from './copy-button.js';

interface CodeProps {
  text: string;
  language?: string;
  label?: string;
  copy?: boolean;
}

/** Text for machines, to be read or copied. */
export function Code({ text, language, label, copy = true }: CodeProps) {
  const shown = useRef<HTMLElement>(null);
  const hasHead = Boolean(label || language);
  return (
    <figure class={css.code} aria-label={label}>
      {hasHead && <figcaption class={css.label}>{label ?? language}</figcaption>}
      {copy && (
        <div class={css.copy}>
          <CopyButton kind="quiet" text={text} shown={shown} />
        </div>
      )}
      <pre class={css.text}>
        <code ref={shown}>{text}</code>
      </pre>
    </figure>
  );
}
