import type { ComponentType } from 'preact';
import lazy from 'preact-iso/lazy';
import { PageNotLoaded } from './page-not-loaded.js';

export type LazyPage = ComponentType & { preload(): Promise<unknown> };

/** A page whose code comes when it is wanted. Code that does not come leaves a page that says so. */
export function lazyPage(load: () => Promise<{ default: ComponentType }>): LazyPage {
  return lazy(() => load().catch(() => ({ default: PageNotLoaded }))) as unknown as LazyPage;
}
