import { useEffect, useRef } from 'preact/hooks';
import {
  type Fault,
  operations,
  type PreflightRequest,
  type PreflightResponse,
  useQuery,
} from '../../api/index.js';
import { useDebounced } from '../../writing/index.js';
import { creationOf, type Wording } from './edit.js';

/** Somebody who writes pauses so long between thoughts; all calls together are limited. */
const PAUSE_MS = 1_000;

export interface Preflight {
  /** Of the text as it was a moment ago; none for an empty one. */
  result?: PreflightResponse;
  fault?: Fault;
  /** What is wrong with a field of the post. */
  refusalOf(field: string): string | undefined;
}

/** Has the text looked through while it is written. */
export function usePreflight({ content, plan, scheduledAt }: Wording): Preflight {
  const asked = JSON.stringify(content.trim() === '' ? null : requestOf({ content, plan, scheduledAt }));
  const settled = useDebounced(asked, PAUSE_MS);
  const { data, fault, reload } = useQuery(`preflight ${settled}`, async (ll, signal) => {
    const body: PreflightRequest | null = JSON.parse(settled);
    return body && operations.preflightPost({ client: ll.api, body, signal });
  });
  useRetry(fault, reload);

  const last = useRef<PreflightResponse>(undefined);
  if (data !== undefined) last.current = data ?? undefined;
  const result = asked === 'null' || fault ? undefined : last.current;
  const refusalOf = (field: string) => result?.refusals.find((refusal) => refusal.field === field)?.message;
  return { result, fault, refusalOf };
}

/** Without a time yet, there is nothing to say of it. */
function requestOf(wording: Wording): PreflightRequest {
  const isTimeless = wording.plan === 'schedule' && wording.scheduledAt === '';
  return creationOf(isTimeless ? { ...wording, plan: 'draft' } : wording);
}

/** Goes on by itself when the API has asked to wait. */
function useRetry(fault: Fault | undefined, reload: () => void): void {
  const waitMs = (fault?.retryAfterSeconds ?? 0) * 1_000;
  useEffect(() => {
    if (waitMs === 0) return undefined;
    const timer = setTimeout(reload, waitMs);
    return () => clearTimeout(timer);
  }, [fault, waitMs]);
}
