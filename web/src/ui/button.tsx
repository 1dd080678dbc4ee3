import type { ComponentChildren } from 'preact';
import { safeHref } from '../format/index.js';
import css from './button.module.css';
import { classNames } from './class-names.js';
import type { WithChildren } from './with-children.js';

/** `danger` warns of what it leads to, `destroy` is the last click before it. */
export type ButtonKind = 'plain' | 'primary' | 'danger' | 'destroy' | 'quiet';
export type ButtonSize = 'normal' | 'small';

interface Looks extends WithChildren {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: ComponentChildren;
}

export interface ButtonProps extends Looks {
  type?: 'button' | 'submit' | 'reset';
  /** At work: keeps its width and its focus, and takes no further click. */
  busy?: boolean;
  disabled?: boolean;
  onClick?: (event: MouseEvent) => void;
  /** The name, where an icon is all that is seen. */
  label?: string;
  title?: string;
  autoFocus?: boolean;
}

export function Button(props: ButtonProps) {
  const { type = 'button', busy = false, disabled, onClick, label, title, autoFocus, icon, children } = props;
  return (
    <button
      type={type}
      class={looks(props)}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      title={title}
      autofocus={autoFocus}
      onClick={busy ? refuse : onClick}
    >
      {icon}
      {children && <span class={css.text}>{children}</span>}
      {busy && <span class={css.spinner} />}
    </button>
  );
}

interface LinkButtonProps extends Looks {
  href: string;
  /** Opens beside this page. */
  isExternal?: boolean;
}

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { href, isExternal, icon, children } = props;
  return (
    <a
      class={looks(props)}
      href={safeHref(href)}
      target={isExternal ? '_blank' : undefined}
      rel={isExternal ? 'noreferrer' : undefined}
    >
      {icon}
      {children && <span class={css.text}>{children}</span>}
    </a>
  );
}

function looks({ kind = 'plain', size = 'normal', icon, children }: Looks): string | undefined {
  return classNames(css.button, css[kind], css[size], Boolean(icon) && !children && css.bare);
}

/** A busy submit button would submit its form again. */
function refuse(event: MouseEvent): void {
  event.preventDefault();
}
