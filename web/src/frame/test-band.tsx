import { useMode } from '../session/index.js';
import css from './test-band.module.css';

/** So that nobody takes what is invented for real, or waits for what is not done. */
export function TestBand() {
  const { mode } = useMode();
  return (
    <div role="status">
      {mode === 'test' && <p class={css.band}>Test mode: invented profiles, nothing is charged</p>}
    </div>
  );
}
