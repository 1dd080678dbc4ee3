import type { ComponentType } from 'preact';
import { type LazyPage, lazyPage } from './frame/lazy-page.js';
import {
  BatchesIcon,
  CreditsIcon,
  IdeasIcon,
  KeysIcon,
  LookUpIcon,
  OverviewIcon,
  PostsIcon,
  SettingsIcon,
  WebhooksIcon,
} from './ui/index.js';

export interface PageRoute {
  /** `:id` is in `useRoute().params` of the page; with `?` it may be missing. */
  path: string;
  page: LazyPage;
}

export interface MenuEntry {
  href: string;
  title: string;
  icon: ComponentType;
}

export const ROUTES: readonly PageRoute[] = [
  { path: '/app', page: lazyPage(() => import('./pages/overview/overview.page.js')) },
  { path: '/app/look-up/:id?', page: lazyPage(() => import('./pages/look-up/look-up.page.js')) },
  { path: '/app/batches', page: lazyPage(() => import('./pages/batches/batches.page.js')) },
  { path: '/app/batches/:id', page: lazyPage(() => import('./pages/batches/batch.page.js')) },
  { path: '/app/keys', page: lazyPage(() => import('./pages/keys/keys.page.js')) },
  { path: '/app/webhooks/:id?', page: lazyPage(() => import('./pages/webhooks/webhooks.page.js')) },
  { path: '/app/credits', page: lazyPage(() => import('./pages/credits/credits.page.js')) },
  { path: '/app/posts', page: lazyPage(() => import('./pages/posts/posts.page.js')) },
  { path: '/app/posts/new', page: lazyPage(() => import('./pages/posts/new-post.page.js')) },
  { path: '/app/posts/:id', page: lazyPage(() => import('./pages/posts/post.page.js')) },
  { path: '/app/ideas', page: lazyPage(() => import('./pages/ideas/ideas.page.js')) },
  { path: '/app/settings', page: lazyPage(() => import('./pages/settings/settings.page.js')) },
];

export const MENU: readonly { group: string; entries: readonly MenuEntry[] }[] = [
  {
    group: 'Lookups',
    entries: [
      { href: '/app', title: 'Overview', icon: OverviewIcon },
      { href: '/app/look-up', title: 'Look up', icon: LookUpIcon },
      { href: '/app/batches', title: 'Batches', icon: BatchesIcon },
    ],
  },
  {
    group: 'Build',
    entries: [
      { href: '/app/keys', title: 'API keys', icon: KeysIcon },
      { href: '/app/webhooks', title: 'Webhooks', icon: WebhooksIcon },
    ],
  },
  {
    group: 'Write',
    entries: [
      { href: '/app/posts', title: 'Posts', icon: PostsIcon },
      { href: '/app/ideas', title: 'Ideas', icon: IdeasIcon },
    ],
  },
  {
    group: 'Workspace',
    entries: [
      { href: '/app/credits', title: 'Credits', icon: CreditsIcon },
      { href: '/app/settings', title: 'Settings', icon: SettingsIcon },
    ],
  },
];
