import { classNames } from './class-names.js';
import { Hidden } from './hidden.js';
import css from './skeleton.module.css';

interface SkeletonProps {
  lines?: number;
  /** The room of what will come, in CSS; instead of lines. */
  height?: string;
}

/** Keeps the room of what is being loaded. */
export function Skeleton({ lines = 3, height }: SkeletonProps) {
  return (
    <div class={css.skeleton} aria-busy="true">
      <Hidden>Loading</Hidden>
      {height ? <span class={css.block} style={{ height }} /> : bars(lines)}
    </div>
  );
}

function bars(lines: number) {
  return Array.from({ length: lines }, (_, line) => (
    <span key={line} class={classNames(css.bar, css.line)} />
  ));
}
