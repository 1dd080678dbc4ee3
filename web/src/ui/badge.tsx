import tones from '../styles/tones.module.css';
import css from './badge.module.css';
import { classNames } from './class-names.js';
import { statusOf } from './statuses.js';
import type { Tone } from './types.js';
import type { WithChildren } from './with-children.js';

interface BadgeProps extends WithChildren {
  tone?: Tone;
}

/** A word or two that classify what they stand beside. */
export function Badge({ tone = 'quiet', children }: BadgeProps) {
  return <span class={classNames(css.badge, tones[tone])}>{children}</span>;
}

/** Any status of the API, in words. One still under way has an open dot, so that colour is not all that tells. */
export function StatusBadge({ status }: { status: string }) {
  const { label, tone, isMoving } = statusOf(status);
  return (
    <span class={classNames(css.badge, tones[tone])}>
      <span class={classNames(css.dot, isMoving && css.moving)} />
      {label}
    </span>
  );
}
