import type { Mode } from '../api/index.js';

const NAME = 'workspace-mode';

/** Storage may be turned off, and then the choice lasts as long as the page. */
export function rememberedMode(): Mode {
  try {
    return localStorage.getItem(NAME) === 'test' ? 'test' : 'live';
  } catch {
    return 'live';
  }
}

export function rememberMode(mode: Mode): void {
  try {
    localStorage.setItem(NAME, mode);
  } catch {
    // See above.
  }
}
