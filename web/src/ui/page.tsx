import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import css from './page.module.css';
import type { WithChildren } from './with-children.js';

const PRODUCT = 'Profile lookup';

interface PageProps extends WithChildren {
  title: string;
  intro?: ComponentChildren;
  actions?: ComponentChildren;
}

/** A page: its name in the window and as the one h1, then what is on it. */
export function Page({ title, intro, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${PRODUCT}`;
  }, [title]);

  return (
    <div class={css.page}>
      <header class={css.head}>
        <div class={css.words}>
          <h1 tabIndex={-1}>{title}</h1>
          {intro && <p class={css.intro}>{intro}</p>}
        </div>
        {actions && <div class={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
