import type { ComponentChildren } from 'preact';
import tones from '../styles/tones.module.css';
import { classNames } from './class-names.js';
import { FaultIcon, GoodIcon, InfoIcon, WarnIcon } from './icons.js';
import css from './note.module.css';
import type { WithChildren } from './with-children.js';

interface NoteProps extends WithChildren {
  tone: 'info' | 'good' | 'warn' | 'bad';
  title?: ComponentChildren;
  actions?: ComponentChildren;
}

const ICONS = { info: InfoIcon, good: GoodIcon, warn: WarnIcon, bad: FaultIcon };

/** Something to know about what stands around it. */
export function Note({ tone, title, actions, children }: NoteProps) {
  const ToneIcon = ICONS[tone];
  return (
    <div class={classNames(css.note, tones[tone])}>
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
