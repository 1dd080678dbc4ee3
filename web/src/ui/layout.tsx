import { classNames } from './class-names.js';
import css from './layout.module.css';
import type { Gap } from './types.js';
import type { WithChildren } from './with-children.js';

interface StackProps extends WithChildren {
  gap?: Gap;
}

/** Things below each other. */
export function Stack({ gap = 4, children }: StackProps) {
  return (
    <div class={css.stack} style={distance(gap)}>
      {children}
    </div>
  );
}

interface RowProps extends WithChildren {
  gap?: Gap;
  wrap?: boolean;
  align?: 'center' | 'between';
}

/** Things beside each other; `between` pushes them to the two ends. */
export function Row({ gap = 2, wrap = true, align = 'center', children }: RowProps) {
  return (
    <div class={classNames(css.row, wrap && css.wrap, css[align])} style={distance(gap)}>
      {children}
    </div>
  );
}

interface ColumnsProps extends WithChildren {
  /** The least width of a column, in CSS; below it they go under each other. */
  min?: string;
  gap?: Gap;
}

/** Panels or figures in as many equal columns as there is room for. */
export function Columns({ min = '18rem', gap = 4, children }: ColumnsProps) {
  return (
    <div class={css.columns} style={{ ...distance(gap), '--least': min }}>
      {children}
    </div>
  );
}

function distance(gap: Gap) {
  return { '--gap': `var(--space-${gap})` };
}
