import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import tones from '../styles/tones.module.css';
import { classNames } from './class-names.js';
import css from './panel.module.css';
import type { WithChildren } from './with-children.js';

interface PanelProps extends WithChildren {
  title?: ComponentChildren;
  actions?: ComponentChildren;
  /** `bad` frames what can't be undone, `quiet` steps back. */
  tone?: 'plain' | 'quiet' | 'warn' | 'bad' | 'accent';
}

/** A section on its own sheet. */
export function Panel({ title, actions, tone = 'plain', children }: PanelProps) {
  const id = useId();
  return (
    <section class={classNames(css.panel, tones[tone], css[tone])} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <header class={css.head}>
          {title && <h2 id={id}>{title}</h2>}
          {actions && <div class={css.actions}>{actions}</div>}
        </header>
      )}
      <div class={css.body}>{children}</div>
    </section>
  );
}
