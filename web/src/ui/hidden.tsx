import css from './hidden.module.css';
import type { WithChildren } from './with-children.js';

/** Read out and not shown. */
export function Hidden({ children }: WithChildren) {
  return <span class={css.hidden}>{children}</span>;
}
