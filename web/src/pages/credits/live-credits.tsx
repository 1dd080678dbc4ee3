import { useWorkspace } from '../../api/index.js';
import { Page } from '../../ui/index.js';
import { LedgerPanel } from './ledger-panel.js';
import { PacksPanel } from './packs-panel.js';
import { PurchasePanel } from './purchase-panel.js';
import { PurchasesPanel } from './purchases-panel.js';
import { StandingStats } from './standing-stats.js';
import { useLedger } from './use-ledger.js';
import { usePurchases } from './use-purchases.js';
import { useShownPurchase } from './use-shown-purchase.js';

const INTRO =
  'A lookup is charged one credit when it is taken. Where no profile comes of it, the credit comes back by itself.';

export function LiveCredits() {
  const workspace = useWorkspace();
  const ledger = useLedger();
  const purchases = usePurchases();
  const shown = useShownPurchase();

  const reload = () => {
    ledger.reload();
    purchases.reload();
    workspace.acted();
  };

  return (
    <Page title="Credits" intro={INTRO}>
      {shown.id && <PurchasePanel key={shown.id} {...shown} id={shown.id} onSettled={reload} />}
      <StandingStats />
      <PacksPanel onBack={purchases.reload} />
      <PurchasesPanel purchases={purchases} />
      <LedgerPanel ledger={ledger} />
    </Page>
  );
}
