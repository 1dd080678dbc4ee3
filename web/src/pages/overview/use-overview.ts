import {
  type AccountResponse,
  type AlertsResponse,
  type BalanceResponse,
  type LinkFetch,
  operations,
  type Query,
  useQuery,
} from '../../api/index.js';
import { type FirstSteps, isNewWorkspace } from './steps.js';

export interface Overview {
  account: AccountResponse;
  balance: BalanceResponse;
  alerts: AlertsResponse;
  /** What a new workspace has done so far; null for one that found its way. */
  steps: FirstSteps | null;
}

const REFRESH_MS = 60_000;

/** While a lookup goes on, which mostly takes seconds. */
const PENDING_REFRESH_MS = 4_000;

/** All that decides how the page is laid out, in one piece: it is drawn once, and stays as it is. */
export function useOverview(): Query<Overview> {
  return useQuery('overview', readOverview, {
    refreshMs: (overview) => (overview && hasPending(overview) ? PENDING_REFRESH_MS : REFRESH_MS),
  });
}

function hasPending({ account }: Overview): boolean {
  return account.recent_usage.some(({ status }) => status === 'pending');
}

async function readOverview(ll: LinkFetch, signal: AbortSignal): Promise<Overview> {
  const call = { client: ll.api, signal };
  const [account, balance, alerts] = await Promise.all([
    operations.getAccount(call),
    operations.getBalance(call),
    operations.getAlerts(call),
  ]);
  const steps = isNewWorkspace(account) ? await readSteps(ll, account, signal) : null;
  return { account, balance, alerts, steps };
}

/** None once there is a batch: who has come that far needs no directions. */
async function readSteps(
  { api }: LinkFetch,
  { mode, total_queries }: AccountResponse,
  signal: AbortSignal,
): Promise<FirstSteps | null> {
  const call = { client: api, signal };
  const [{ keys }, { batches }] = await Promise.all([
    operations.listKeys(call),
    operations.listBatches({ ...call, query: { limit: 1 } }),
  ]);
  if (batches.length > 0) return null;
  return {
    hasKey: keys.some((key) => key.mode === mode && key.status === 'active'),
    hasLookup: total_queries > 0,
  };
}
