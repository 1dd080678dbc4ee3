import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** `manual`: the browser does not let us, and the text is selected for the person to do it. */
export type CopyState = 'idle' | 'copied' | 'manual';

/** Longer where a person has to do something. */
const SHOWN_MS = { copied: 2_500, manual: 10_000 };

/** Copies where the browser allows it, which it does not on a host without https; else selects the text. */
export function useCopying(text: string, shown?: RefObject<HTMLElement | null>) {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const done = setTimeout(() => setState('idle'), SHOWN_MS[state]);
    return () => clearTimeout(done);
  }, [state]);

  const copy = async () => {
    const isCopied = await copied(text);
    setState(isCopied ? 'copied' : 'manual');
    if (!isCopied && shown?.current) getSelection()?.selectAllChildren(shown.current);
  };
  return { state, copy, reset: () => setState('idle') };
}

/** "Press Ctrl-C", or what it is called on the keyboard at hand. */
export function copyKeys(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? 'Press ⌘-C' : 'Press Ctrl-C';
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
