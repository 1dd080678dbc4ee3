import { useRef } from 'preact/hooks';
import css from './code.module.css';
import { CopyButton } from './copy-button.js';

interface CodeProps {
  text: string;
  label?: string;
}

/** Text for machines, to be read or copied. */
export function Code({ text, label }: CodeProps) {
  const shown = useRef<HTMLElement>(null);
  return (
    <figure class={css.code} aria-label={label}>
      {label && <figcaption class={css.label}>{label}</figcaption>}
      <div class={css.copy}>
        <CopyButton kind="quiet" text={text} shown={shown} />
      </div>
      <pre class={css.text}>
        <code ref={shown}>{text}</code>
      </pre>
    </figure>
  );
}
