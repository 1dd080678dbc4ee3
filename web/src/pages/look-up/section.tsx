import type { ComponentChildren } from 'preact';
import css from './profile.module.css';

interface SectionProps {
  title: string;
  children: ComponentChildren;
}

export function Section({ title, children }: SectionProps) {
  return (
    <section class={css.section}>
      <h3 class={css.sectionTitle}>{title}</h3>
      {children}
    </section>
  );
}
