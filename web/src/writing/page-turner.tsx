import { count } from '../format/index.js';
import { Button, ChevronLeftIcon, ChevronRightIcon } from '../ui/index.js';
import css from './page-turner.module.css';

interface PageTurnerProps {
  /** How many there are on all pages. */
  total: number;
  size: number;
  /** From 1. */
  page: number;
  onTurn: (page: number) => void;
}

/** Which part of a long list is shown, and the way to the next. */
export function PageTurner({ total, size, page, onTurn }: PageTurnerProps) {
  if (total <= size && page === 1) return null;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <nav class={css.turner} aria-label="Pages">
      <Button size="small" icon={<ChevronLeftIcon />} disabled={page === 1} onClick={() => onTurn(page - 1)}>
        Newer
      </Button>
      <span role="status">
        {first > total ? 'Nothing here' : `${count(first)}–${count(last)} of ${count(total)}`}
      </span>
      <Button
        size="small"
        icon={<ChevronRightIcon />}
        disabled={last >= total}
        onClick={() => onTurn(page + 1)}
      >
        Older
      </Button>
    </nav>
  );
}
