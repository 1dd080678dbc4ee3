import { useEffect, useState } from 'preact/hooks';
import css from './offline-note.module.css';

/** Says so quietly; what refreshes by itself goes on when the connection is back. */
export function OfflineNote() {
  const isOnline = useOnline();
  return (
    <div class={css.place} role="status">
      {!isOnline && <p class={css.note}>You are offline. What you see may be old.</p>}
    </div>
  );
}

function useOnline(): boolean {
  const [isOnline, show] = useState(navigator.onLine);
  useEffect(() => {
    const ended = new AbortController();
    for (const type of ['online', 'offline'])
      addEventListener(type, () => show(navigator.onLine), { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return isOnline;
}
