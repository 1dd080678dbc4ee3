import { useEffect, useRef, useState } from 'preact/hooks';
import { type Fault, type SubmittedBatchResponse, useAction } from '../../../api/index.js';
import type { Entry } from '../reading/read-entries.js';
import { inParts } from './parts.js';
import { refusedTexts } from './refused-texts.js';
import { RequestNames } from './request-names.js';

export interface SentBatch {
  id: string;
  total: number;
  charged: number;
}

export interface BatchOptions {
  callbackUrl: string;
  skipInvalid: boolean;
}

interface Listener {
  onTaken(part: readonly Entry[]): void;
  onRefused(texts: readonly string[]): void;
}

export interface Sending {
  /** Answers what was taken. Where that is not all, `fault` says why. */
  send(entries: readonly Entry[], options: BatchOptions): Promise<readonly SentBatch[]>;
  isRunning: boolean;
  /** The API said to wait, and that is not over. */
  isHeld: boolean;
  fault?: Fault;
  /** What was taken since the page was opened. */
  sent: readonly SentBatch[];
}

/** One batch after the other, until all are taken or one is not. What was taken stays taken. */
export function useSending({ onTaken, onRefused }: Listener): Sending {
  const { submit, fault, isHeld } = useSubmission(onRefused);
  const [sent, setSent] = useState<readonly SentBatch[]>([]);
  const [isRunning, setRunning] = useState(false);

  const send = async (entries: readonly Entry[], options: BatchOptions) => {
    const taken: SentBatch[] = [];
    setRunning(true);
    for (const part of inParts(entries)) {
      const receipt = await submit(part, options);
      if (!receipt) break;
      taken.push(sentBatch(receipt));
      setSent((before) => [...before, sentBatch(receipt)]);
      onTaken(part);
    }
    setRunning(false);
    return taken;
  };
  return { send, isRunning, isHeld, fault, sent };
}

function useSubmission(onRefused: Listener['onRefused']) {
  const [names] = useState(() => new RequestNames());
  const latest = useRef<readonly string[]>([]);
  const action = useAction(async (ll, urls: readonly string[], options: BatchOptions) => {
    const idempotencyKey = names.nameOf({ urls, ...options });
    const { callbackUrl, skipInvalid } = options;
    const batch = await ll.batch(urls, {
      callbackUrl: callbackUrl || undefined,
      skipInvalid,
      idempotencyKey,
    });
    names.forget({ urls, ...options });
    return batch.receipt;
  });

  const refused = refusedTexts(action.fault, latest.current);
  // Each refusal is told once.
  useEffect(() => {
    if (refused.length > 0) onRefused(refused);
  }, [action.fault]);

  const submit = (part: readonly Entry[], options: BatchOptions) => {
    latest.current = part.map(({ text }) => text);
    return action.run(latest.current, options);
  };
  return { submit, fault: action.fault, isHeld: action.isHeld };
}

function sentBatch({ data, credits_charged: charged }: SubmittedBatchResponse): SentBatch {
  return { id: data.batch_id, total: data.total, charged };
}
