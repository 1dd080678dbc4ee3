import type { ComponentChildren } from 'preact';

export interface WithChildren {
  children?: ComponentChildren;
}
