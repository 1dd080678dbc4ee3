import { useEffect, useRef, useState } from 'preact/hooks';
import { operations, type PlanResponse, type Query, useQuery, useWorkspace } from '../../api/index.js';
import { useSession } from '../../session/index.js';

const REFRESH_MS = 3_000;

/** Longer than Stripe takes to tell what was done on its pages. */
const PATIENCE_MS = 2 * 60_000;

/** The plan; who is just back from Stripe sees it change. */
export function usePlan(isAwaited: boolean): Query<PlanResponse> {
  const workspace = useWorkspace();
  const session = useSession();
  const [since] = useState(Date.now);
  const isSoon = Date.now() - since < PATIENCE_MS;
  const query = useQuery('plan', (ll, signal) => operations.getPlan({ client: ll.api, signal }), {
    refreshMs: isAwaited && isSoon && REFRESH_MS,
  });
  const plan = query.data?.plan;
  const before = useRef(session.plan);
  useEffect(() => {
    if (!plan || plan === before.current) return;
    before.current = plan;
    // What else is shown goes by the plan.
    workspace.acted();
    void session.renew();
  }, [plan, workspace]);
  return query;
}
