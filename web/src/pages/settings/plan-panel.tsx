import { useRoute } from 'preact-iso/router';
import type { PlanResponse } from '../../api/index.js';
import { Badge, Facts, FaultNote, Note, Panel, Skeleton, Time } from '../../ui/index.js';
import { PlanActions } from './plan-actions.js';
import { periodTerm, subscriptionWords } from './plan-words.js';
import { usePlan } from './use-plan.js';

/** Which plan it is, what that includes, and how it is paid. */
export function PlanPanel() {
  const isAwaited = useRoute().query.plan === 'awaited';
  const { data, fault, reload } = usePlan(isAwaited);
  if (!data)
    return (
      <Panel title="Plan">
        {fault ? <FaultNote fault={fault} retry={reload} /> : <Skeleton height="14rem" />}
      </Panel>
    );
  return (
    <Panel title="Plan" actions={<PlanBadge plan={data.plan} />}>
      {isAwaited && data.plan === 'free' && (
        <Note tone="info" title="Back from the payment page?">
          If you have subscribed, the plan changes here within seconds. If you left before paying, nothing was
          paid.
        </Note>
      )}
      <Facts
        items={[
          { term: 'Included', value: 'Lookups, batches, API keys, webhooks' },
          { term: 'With Business', value: 'Posts, ideas, a connected LinkedIn member and their analytics' },
          { term: 'Subscription', value: subscriptionWords(data) },
          ...dates(data),
        ]}
      />
      <PlanActions plan={data} />
    </Panel>
  );
}

function PlanBadge({ plan }: { plan: string }) {
  return (
    <Badge tone={plan === 'business' ? 'good' : 'quiet'}>{plan === 'business' ? 'Business' : 'Free'}</Badge>
  );
}

function dates(plan: PlanResponse) {
  const date = plan.cancels_at ?? plan.current_period_end;
  return date ? [{ term: periodTerm(plan), value: <Time value={date} style="day" /> }] : [];
}
