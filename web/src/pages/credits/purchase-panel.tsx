import { Button, FaultNote, Panel, Skeleton } from '../../ui/index.js';
import { PurchaseFacts } from './purchase-facts.js';
import { PurchaseStanding } from './purchase-standing.js';
import { usePurchase } from './use-purchase.js';

interface PurchasePanelProps {
  id: string;
  /** Came back from the payment page without paying. */
  isUnpaid: boolean;
  close(): void;
  onSettled(): void;
}

/** One purchase, from the way back from paying until its credits are there. */
export function PurchasePanel({ id, isUnpaid, close, onSettled }: PurchasePanelProps) {
  const { data: purchase, fault, reload } = usePurchase(id, onSettled);
  return (
    <Panel
      title="Your purchase"
      tone="accent"
      actions={
        <Button size="small" kind="quiet" onClick={close}>
          Close
        </Button>
      }
    >
      {fault && !purchase && (
        <FaultNote fault={fault} retry={fault.code === 'not_found' ? undefined : reload} />
      )}
      <div role="status">{purchase && <PurchaseStanding purchase={purchase} isUnpaid={isUnpaid} />}</div>
      {purchase && <PurchaseFacts purchase={purchase} />}
      {!purchase && !fault && <Skeleton height="20rem" />}
    </Panel>
  );
}
