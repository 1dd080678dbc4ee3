import { useQuery } from '../../api/index.js';
import { Columns, FaultNote, Note, Panel, Skeleton } from '../../ui/index.js';
import { PackCard } from './pack-card.js';
import { packsOf } from './packs.js';
import { useBuying } from './use-buying.js';

interface PacksPanelProps {
  /** Somebody came back from the payment page with the Back button. */
  onBack(): void;
}

export function PacksPanel({ onBack }: PacksPanelProps) {
  const { data, fault, reload } = useQuery('packs', (ll, signal) => ll.credits.packs({ signal }));
  const buying = useBuying(onBack);
  return (
    <Panel title="Buy credits">
      {buying.isClosed ? <NothingForSale /> : <FaultNote fault={buying.fault} />}
      {fault && !data && <FaultNote fault={fault} retry={reload} />}
      {!data && !fault && <Skeleton height="9rem" />}
      {data && (
        <Columns min="13rem">
          {packsOf(data.packs).map((pack) => (
            <PackCard key={pack.id} pack={pack} buying={buying} />
          ))}
        </Columns>
      )}
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
