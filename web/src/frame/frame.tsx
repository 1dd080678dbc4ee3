import type { ComponentChildren } from 'preact';
import { NoticeBoard } from '../ui/index.js';
import css from './frame.module.css';
import { OfflineNote } from './offline-note.js';
import { Sidebar } from './sidebar.js';
import { TestBand } from './test-band.js';
import { useKeptFocus } from './use-kept-focus.js';

/** What stays while pages come and go. */
export function Frame({ children }: { children: ComponentChildren }) {
  useKeptFocus();
  return (
    <>
      <a class={css.skip} href="#content">
        Skip to the content
      </a>
      <div class={css.frame}>
        <Sidebar />
        <div>
          <TestBand />
          <main id="content" class={css.content} tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <OfflineNote />
      <NoticeBoard />
    </>
  );
}
