import type { ComponentChildren } from 'preact';
import type { FieldState } from './field-state.js';
import css from './profile.module.css';

interface KnownProps {
  state: FieldState;
  children: ComponentChildren;
}

/** A field, or why there is none. The two reasons are told apart: only one of them says something about the profile. */
export function Known({ state, children }: KnownProps) {
  if (state === 'present') return <>{children}</>;
  return <span class={css.missing}>{state === 'masked' ? 'Hidden from guests' : 'Not on the page'}</span>;
}
