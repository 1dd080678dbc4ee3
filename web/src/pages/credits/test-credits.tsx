import { useQuery } from '../../api/index.js';
import { useMode } from '../../session/index.js';
import { Button, Columns, Count, EmptyState, FaultNote, Page, Panel, Stat } from '../../ui/index.js';

/** In test mode there is nothing to pay, and so nothing to explain. */
export function TestCredits() {
  const { setMode } = useMode();
  const { data, fault, reload } = useQuery('test-credits', (ll, signal) => ll.credits.balance({ signal }));
  return (
    <Page
      title="Credits"
      intro="Test mode looks profiles up that are invented, and charges nothing for them."
    >
      <FaultNote fault={fault} retry={reload} />
      <Columns min="14rem">
        <Stat
          label="Balance in test mode"
          value={data ? <Count value={data.workspace_balance} /> : '…'}
          hint="Stays at this, whatever you look up."
        />
      </Columns>
      <Panel title="Packs and changes">
        <EmptyState
          title="Nothing is sold or charged here"
          action={<Button onClick={() => setMode('live')}>Switch to live mode</Button>}
        >
          Packs, purchases and the list of changes belong to live mode.
        </EmptyState>
      </Panel>
    </Page>
  );
}
