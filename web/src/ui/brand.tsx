import css from './brand.module.css';

/** The mark and the name of the product, in the colour of the mode. */
export function Brand() {
  return (
    <span class={css.brand}>
      <svg class={css.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect class={css.ground} width="32" height="32" rx="8" />
        <path class={css.line} d="M10 8v16h13M16 8h7v7" />
      </svg>
      Profile lookup
    </span>
  );
}
