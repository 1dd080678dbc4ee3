import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { FaultIcon, GoodIcon, InfoIcon, WarnIcon } from './icons.js';
import css from './note.module.css';
import type { WithChildren } from './with-children.js';

export type NoteTone = 'info' | 'good' | 'warn' | 'bad';

interface NoteProps extends WithChildren {
  tone: NoteTone;
  title?: ComponentChildren;
  actions?: ComponentChildren;
}

const ICONS = { info: InfoIcon, good: GoodIcon, warn: WarnIcon, bad: FaultIcon };

/** Something to know about what stands around it. */
export function Note({ tone, title, actions, children }: NoteProps) {
  const ToneIcon = ICONS[tone];
  return (
    <div class={classNames(css.note, css[tone])}>
      <span class={css.mark}>
        <ToneIcon />
      </span>
      <div class={css.words}>
        {title && <p class={css.title}>{title}</p>}
        {children && <div class={css.text}>{children}</div>}
        {actions && <div class={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
