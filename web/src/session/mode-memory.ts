import type { Mode } from '../api/index.js';

const NAME = 'workspace-mode';

/**
 * Each tab goes on in its own mode, whatever others are in, and a new one begins like the latest. Storage may be turned
 * off, and then the choice lasts as long as the page.
 */
export function rememberedMode(): Mode {
  try {
    return (sessionStorage.getItem(NAME) ?? localStorage.getItem(NAME)) === 'test' ? 'test' : 'live';
  } catch {
    return 'live';
  }
}

export function rememberMode(mode: Mode): void {
  try {
    sessionStorage.setItem(NAME, mode);
    localStorage.setItem(NAME, mode);
  } catch {
    // See above.
  }
}
