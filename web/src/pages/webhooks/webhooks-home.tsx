import { useState } from 'preact/hooks';
import { Button, Page, Panel, TabPanel, Tabs } from '../../ui/index.js';
import { DeliveriesPanel } from './deliveries-panel.js';
import { EndpointPanel } from './endpoint-panel.js';
import { SigningPanel } from './signing-panel.js';
import { TestSendDialog } from './test-send-dialog.js';
import { type Shown, useDeliveries } from './use-deliveries.js';
import { VerifyGuide } from './verify-guide.js';
import css from './webhooks.module.css';

type Tab = 'deliveries' | 'endpoint' | 'signing';

const TABS = [
  { id: 'deliveries', label: 'Deliveries' },
  { id: 'endpoint', label: 'Event endpoint' },
  { id: 'signing', label: 'Signing' },
] as const;

export function WebhooksHome({ intro }: { intro: string }) {
  const [tab, setTab] = useState<Tab>('deliveries');
  const [shown, setShown] = useState<Shown>('all');
  const [isTesting, setTesting] = useState(false);
  const deliveries = useDeliveries(shown);
  const test = () => setTesting(true);
  return (
    <Page
      title="Webhooks"
      intro={intro}
      actions={
        <Button kind="primary" onClick={test}>
          Send a test
        </Button>
      }
    >
      <Tabs<Tab> label="Webhooks" items={TABS} current={tab} onPick={setTab} />
      <TabPanel id={tab}>
        {tab === 'deliveries' && (
          <Panel>
            <DeliveriesPanel deliveries={deliveries} shown={shown} onShow={setShown} onTest={test} />
          </Panel>
        )}
        {tab === 'endpoint' && <EndpointPanel />}
        {tab === 'signing' && (
          <div class={css.signing}>
            <SigningPanel />
            <VerifyGuide />
          </div>
        )}
      </TabPanel>
      {isTesting && <TestSendDialog onClose={() => setTesting(false)} onSent={deliveries.reload} />}
    </Page>
  );
}
