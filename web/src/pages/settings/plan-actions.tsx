import { operations, type PlanResponse, useAction } from '../../api/index.js';
import { leaveFor } from '../../away/index.js';
import { useMode } from '../../session/index.js';
import { Button, FaultNote, Note, Row } from '../../ui/index.js';
import { canManage, canSubscribe } from './plan-words.js';

/** The ways to Stripe’s pages: to subscribe, and to look after what was subscribed to. */
export function PlanActions({ plan }: { plan: PlanResponse }) {
  const { mode } = useMode();
  const subscribing = useAction(async (ll) => {
    await leaveFor((await operations.subscribe({ client: ll.api })).checkout_url);
  });
  const managing = useAction(async (ll) => {
    await leaveFor((await operations.openBillingPortal({ client: ll.api })).portal_url);
  });
  const fault = subscribing.fault ?? managing.fault;
  if (mode === 'test') return <p>The plan counts in both modes. It is changed in live mode.</p>;
  return (
    <>
      {fault?.code === 'billing_not_configured' ? <NothingForSale /> : <FaultNote fault={fault} />}
      <Row>
        {canSubscribe(plan) && (
          <Button
            kind="primary"
            busy={subscribing.isRunning}
            disabled={subscribing.isHeld}
            onClick={() => subscribing.run()}
          >
            Subscribe to Business
          </Button>
        )}
        {canManage(plan) && (
          <Button busy={managing.isRunning} disabled={managing.isHeld} onClick={() => managing.run()}>
            Card, invoices, cancelling
          </Button>
        )}
      </Row>
    </>
  );
}

function NothingForSale() {
  return (
    <div role="alert">
      <Note tone="warn" title="Business is not for sale here">
        Whoever runs this service has set up no payments for it. Ask them: they can put your workspace on the
        plan.
      </Note>
    </div>
  );
}
