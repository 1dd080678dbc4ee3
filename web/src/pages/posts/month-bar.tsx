import { Button, ChevronLeftIcon, ChevronRightIcon } from '../../ui/index.js';
import { addMonths, monthName, monthOf } from './month.js';
import css from './month-bar.module.css';

interface MonthBarProps {
  month: string;
  today: string;
  onTurn: (month: string) => void;
}

export function MonthBar({ month, today, onTurn }: MonthBarProps) {
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return (
    <div class={css.bar}>
      <h2 class={css.month} aria-live="polite">
        {monthName(month)}
      </h2>
      <div class={css.turns}>
        <Button
          size="small"
          icon={<ChevronLeftIcon />}
          label={monthName(before)}
          title={monthName(before)}
          onClick={() => onTurn(before)}
        />
        <Button size="small" disabled={month === monthOf(today)} onClick={() => onTurn(monthOf(today))}>
          Today
        </Button>
        <Button
          size="small"
          icon={<ChevronRightIcon />}
          label={monthName(after)}
          title={monthName(after)}
          onClick={() => onTurn(after)}
        />
      </div>
    </div>
  );
}
