import type { ComponentChildren } from 'preact';
import css from './empty-state.module.css';
import type { WithChildren } from './with-children.js';

interface EmptyStateProps extends WithChildren {
  title: string;
  action?: ComponentChildren;
}

/** Where nothing is yet: what will be here, and how it gets here. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div class={css.empty}>
      <p class={css.title}>{title}</p>
      {children && <div class={css.text}>{children}</div>}
      {action && <div class={css.action}>{action}</div>}
    </div>
  );
}
