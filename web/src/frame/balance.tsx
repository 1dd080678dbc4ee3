import { useQuery } from '../api/index.js';
import { Count } from '../ui/index.js';
import css from './balance.module.css';

const REFRESH_MS = 60_000;

/** What is left to spend, wherever one is. */
export function Balance() {
  const { data } = useQuery('balance', (ll, signal) => ll.credits.balance({ signal }), {
    refreshMs: REFRESH_MS,
    afterActs: true,
  });
  return (
    <a class={css.balance} href="/app/credits">
      {data ? <Count value={data.workspace_balance} unit="credit" /> : '…'}
    </a>
  );
}
