import { exec } from 'preact-iso/router';
import { ROUTES } from '../routes.js';
import { readable } from './readable.js';

/** Starts loading the page of an address, on the way to it. */
export function preload(address: string): void {
  const { pathname } = new URL(address, location.origin);
  if (readable(pathname) === undefined) return;
  void ROUTES.find(({ path }) =>
    exec(pathname, path, { path: pathname, query: {}, params: {} }),
  )?.page.preload();
}

/** Loads the rest once there is nothing better to do. */
export function preloadWhenIdle(): void {
  // Safari knows no idle time.
  const later = globalThis.requestIdleCallback ?? ((load: () => void) => setTimeout(load, 2_000));
  later(() => {
    for (const { page } of ROUTES) void page.preload();
  });
}
