import { useEffect, useRef } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import { useMode } from '../../session/index.js';

/** The lookup of the address, if one is in it. What belongs to one mode is left when another is chosen. */
export function useLookupId(): string | undefined {
  const { id } = useRoute().params;
  const { route } = useLocation();
  const { mode } = useMode();
  const shown = useRef(mode);
  const isLeaving = shown.current !== mode && id !== undefined;

  useEffect(() => {
    shown.current = mode;
    if (isLeaving) route('/app/look-up', true);
  }, [mode, isLeaving, route]);
  return isLeaving ? undefined : id;
}

/** Brings whoever opened another lookup to it, as it may be below what is in sight. */
export function useFocusOn(id: string | undefined) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    if (id && id !== shown.current) {
      place.current?.focus({ preventScroll: true });
      place.current?.scrollIntoView({ block: isNarrow() ? 'start' : 'nearest' });
    }
    shown.current = id;
  }, [id]);
  return place;
}

function isNarrow(): boolean {
  return matchMedia('(max-width: 900px)').matches;
}
