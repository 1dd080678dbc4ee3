import { useQuery } from '../../api/index.js';
import { Columns, FaultNote, Loaded, Note, Panel } from '../../ui/index.js';
import { PackCard } from './pack-card.js';
import { packsOf } from './packs.js';
import { useBuying } from './use-buying.js';

interface PacksPanelProps {
  /** Somebody came back from the payment page with the Back button. */
  onBack(): void;
}

export function PacksPanel({ onBack }: PacksPanelProps) {
  const query = useQuery('packs', (ll, signal) => ll.credits.packs({ signal }));
  const buying = useBuying(onBack);
  return (
    <Panel title="Buy credits">
      {buying.isClosed ? <NothingForSale /> : <FaultNote fault={buying.fault} />}
      <Loaded query={query} height="9rem">
        {({ packs }) => (
          <Columns min="13rem">
            {packsOf(packs).map((pack) => (
              <PackCard key={pack.id} pack={pack} buying={buying} />
            ))}
          </Columns>
        )}
      </Loaded>
      <p>
        You pay on a page of Stripe’s and come back here. The credits are added once the payment is confirmed.
      </p>
    </Panel>
  );
}

function NothingForSale() {
  return (
    <div role="alert">
      <Note tone="warn" title="Nothing is for sale here">
        Whoever runs this service has set up no payments. Ask them for credits: they can grant them to your
        address.
      </Note>
    </div>
  );
}
