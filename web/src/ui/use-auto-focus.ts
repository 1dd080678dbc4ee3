import { useEffect, useRef } from 'preact/hooks';

/** Takes the focus as soon as it is there; browsers do that by themselves only while a document loads. */
export function useAutoFocus<E extends HTMLElement>(isWanted: boolean | undefined) {
  const control = useRef<E>(null);
  useEffect(() => {
    if (isWanted) control.current?.focus();
  }, [isWanted]);
  return control;
}
