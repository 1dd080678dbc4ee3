import { type Query, useQuery } from '../../../api/index.js';
import { count, plural } from '../../../format/index.js';
import { useMode } from '../../../session/index.js';
import { Note } from '../../../ui/index.js';

/** Whether the balance reaches for what is about to be sent, at most. */
export function CostHint({ most }: { most: number }) {
  const { mode } = useMode();
  return mode === 'test' ? <TestHint /> : <LiveHint most={most} />;
}

function TestHint() {
  return (
    <Note tone="info">
      Nothing is charged in test mode: profiles are invented, and slugs decide what fails.
    </Note>
  );
}

function LiveHint({ most }: { most: number }) {
  const balance = useBalance();
  if (balance.data === undefined) return <UnknownBalance query={balance} />;
  const left = balance.data - most;
  if (left >= 0)
    return (
      <Note tone="good">
        Your balance of {plural(balance.data, 'credit')} covers it; {count(left)} or more will be left.
      </Note>
    );
  return (
    <Note tone="warn" title={`Your balance of ${plural(balance.data, 'credit')} may not reach`}>
      Up to {plural(-left, 'credit')} could be missing. What is known already is free, and a batch that can’t
      be paid is not taken at all. <a href="/app/credits">Buy credits</a>
    </Note>
  );
}

function UnknownBalance({ query }: { query: Query<number> }) {
  return (
    <Note tone="info">
      {query.fault ? 'Your balance can’t be told just now.' : 'Looking up your balance …'} A batch that can’t
      be paid is not taken at all.
    </Note>
  );
}

function useBalance(): Query<number> {
  return useQuery(
    'balance of the composer',
    async (ll, signal) => (await ll.credits.balance({ signal })).credits_balance,
    { afterActs: true },
  );
}
