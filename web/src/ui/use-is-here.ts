import { useEffect, useRef } from 'preact/hooks';

/** To be asked once an answer has come: whether whoever waited for it is still where they were, at the same thing. */
export function useIsHere(thing = ''): () => boolean {
  const now = useRef<string>(undefined);
  useEffect(() => {
    now.current = thing;
    return () => {
      now.current = undefined;
    };
  }, [thing]);
  return () => now.current === thing;
}
