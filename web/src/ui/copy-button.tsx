import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button, type ButtonKind, type ButtonSize } from './button.js';
import css from './copy-button.module.css';
import { type CopyState, copyKeys, useCopying } from './copying.js';
import { Hidden } from './hidden.js';
import { CheckIcon, CopyIcon } from './icons.js';

interface CopyButtonProps {
  text: string;
  label?: string;
  kind?: ButtonKind;
  size?: ButtonSize;
  /** Where the text is to be seen already; it is selected there if it can't be copied. */
  shown?: RefObject<HTMLElement | null>;
}

export function CopyButton({ text, label = 'Copy', kind, size = 'small', shown }: CopyButtonProps) {
  const { state, copy, reset } = useCopying(text, shown);
  return (
    <span class={css.copy}>
      {state === 'manual' && !shown && <ByHand text={text} onDone={reset} />}
      <Button kind={kind} size={size} icon={state === 'copied' ? <CheckIcon /> : <CopyIcon />} onClick={copy}>
        {said(state, label)}
      </Button>
      <Hidden>
        <span role="status">{state === 'idle' ? '' : said(state, label)}</span>
      </Hidden>
    </span>
  );
}

/** The text, selected. */
function ByHand({ text, onDone }: { text: string; onDone: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return <input ref={field} class={css.byHand} readOnly value={text} aria-label="To copy" onBlur={onDone} />;
}

function said(state: CopyState, label: string): string {
  if (state === 'copied') return 'Copied';
  return state === 'manual' ? copyKeys() : label;
}
