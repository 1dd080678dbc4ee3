import type { ComponentChildren } from 'preact';
import tones from '../styles/tones.module.css';
import { classNames } from './class-names.js';
import css from './stat.module.css';
import type { Tone } from './types.js';

interface StatProps {
  label: string;
  value: ComponentChildren;
  hint?: ComponentChildren;
  tone?: Tone;
}

/** One figure and what it counts. */
export function Stat({ label, value, hint, tone = 'quiet' }: StatProps) {
  return (
    <dl class={classNames(css.stat, tone === 'quiet' ? css.plain : tones[tone])}>
      <dt class={css.label}>{label}</dt>
      <dd class={css.value}>{value}</dd>
      {hint && <dd class={css.hint}>{hint}</dd>}
    </dl>
  );
}
