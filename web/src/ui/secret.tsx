import { useRef } from 'preact/hooks';
import { CopyButton } from './copy-button.js';
import css from './secret.module.css';

interface SecretProps {
  text: string;
  label: string;
}

/** What is shown once: all of it in sight, selected as a whole by a click. */
export function Secret({ text, label }: SecretProps) {
  const shown = useRef<HTMLElement>(null);
  return (
    <fieldset class={css.secret}>
      <legend class={css.label}>{label}</legend>
      <div class={css.line}>
        <code ref={shown} class={css.text}>
          {text}
        </code>
        <CopyButton kind="primary" size="normal" text={text} shown={shown} />
      </div>
    </fieldset>
  );
}
