import css from './brand.module.css';
import { classNames } from './class-names.js';

/** The mark and the name of the product, in the colour of the mode. `isShort`: on a phone, the mark is all that is seen. */
export function Brand({ isShort }: { isShort?: boolean }) {
  return (
    <span class={classNames(css.brand, isShort && css.short)}>
      <svg class={css.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect class={css.ground} width="32" height="32" rx="8" />
        <path class={css.line} d="M10 8v16h13M16 8h7v7" />
      </svg>
      <span class={css.name}>Profile lookup</span>
    </span>
  );
}
