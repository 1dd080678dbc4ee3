import { useQuery } from '../../api/index.js';
import { plural } from '../../format/index.js';
import css from './settings.module.css';

/** What deleting does, so that nobody is surprised. */
export function WhatIsLost() {
  const { data } = useQuery('what-is-lost', (ll, signal) => ll.credits.balance({ signal }));
  return (
    <ul class={css.list}>
      <li>
        {data ? (
          <>
            <strong>{plural(data.workspace_balance, 'credit')}</strong> on the balance{' '}
            {data.workspace_balance === 1 ? 'is' : 'are'} lost, without a refund.
          </>
        ) : (
          'The credits on the balance are lost, without a refund.'
        )}
      </li>
      <li>All API keys stop at once, live and test.</li>
      <li>Pending lookups are cancelled.</li>
      <li>Posts and ideas are erased. What was published stays where it is.</li>
      <li>The connected member is forgotten, and a subscription ends.</li>
      <li>Your address and whom you looked up are erased. The books stay, with ids and numbers only.</li>
      <li>The same address can open a new account, without welcome credits.</li>
    </ul>
  );
}
