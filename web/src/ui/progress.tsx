import { count } from '../format/index.js';
import tones from '../styles/tones.module.css';
import { classNames } from './class-names.js';
import css from './progress.module.css';
import type { Tone } from './types.js';

interface ProgressPart {
  tone: Tone;
  value: number;
  label: string;
}

interface ProgressProps {
  parts: readonly ProgressPart[];
  total: number;
  /** What is under way. */
  label: string;
}

/** How far something is, and how its parts came out. The numbers stand below, for whom colours say nothing. */
export function Progress({ parts, total, label }: ProgressProps) {
  const done = Math.min(
    parts.reduce((sum, part) => sum + part.value, 0),
    total,
  );
  return (
    <div class={css.progress}>
      <div
        class={css.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={`${count(done)} of ${count(total)}`}
      >
        {parts.map((part) => (
          <span
            key={part.label}
            class={classNames(css.part, tones[part.tone])}
            style={{ width: width(part, total) }}
          />
        ))}
      </div>
      <div class={css.legend}>
        <span class={css.done}>
          {count(done)} of {count(total)}
        </span>
        {parts.map((part) => (
          <span key={part.label} class={css.key}>
            <span class={classNames(css.dot, tones[part.tone])} />
            {part.label} {count(part.value)}
          </span>
        ))}
      </div>
    </div>
  );
}

function width({ value }: ProgressPart, total: number): string {
  return total > 0 ? `${(value / total) * 100}%` : '0';
}
