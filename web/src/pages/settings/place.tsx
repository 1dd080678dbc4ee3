import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PlaceProps {
  id: string;
  children: ComponentChildren;
}

/** What an address such as /app/settings#audit leads to. The page is not there yet when the browser looks for it. */
export function Place({ id, children }: PlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (location.hash === `#${id}`) place.current?.scrollIntoView();
  }, [id]);
  return (
    <div ref={place} id={id}>
      {children}
    </div>
  );
}
