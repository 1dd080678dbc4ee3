import { classNames } from './class-names.js';
import css from './small.module.css';
import type { WithChildren } from './with-children.js';

interface SmallProps extends WithChildren {
  /** In a line of its own. */
  isBlock?: boolean;
}

/** What is said beside something, and is of less weight. */
export function Small({ isBlock, children }: SmallProps) {
  return <span class={classNames(css.small, isBlock && css.block)}>{children}</span>;
}
