import { useEffect } from 'preact/hooks';

/** Runs on Escape while `isOn`, wherever the focus is. */
export function useEscape(isOn: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const hear = ({ key }: KeyboardEvent) => key === 'Escape' && onEscape();
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [isOn]);
}
