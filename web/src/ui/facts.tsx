import type { ComponentChildren } from 'preact';
import css from './facts.module.css';

interface FactsProps {
  items: readonly { term: string; value: ComponentChildren }[];
}

/** Names and values. What is not known is said so, as a gap would look like a mistake. */
export function Facts({ items }: FactsProps) {
  return (
    <dl class={css.facts}>
      {items.map(({ term, value }) => (
        <div key={term} class={css.fact}>
          <dt>{term}</dt>
          <dd>{value === null || value === undefined || value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
