import { useState } from 'preact/hooks';
import { type Fault, faultOf, type LinkFetch, useWorkspace } from '../api/index.js';

/** A code goes to an address once a minute. */
const PAUSE_SECONDS = 60;

interface Mailed {
  isSending: boolean;
  /** A code is on its way, or was before. */
  isSent: boolean;
  /** When the next can be asked for. */
  nextAt?: string;
  /** Why there is no further one yet. */
  note?: string;
  fault?: Fault;
}

export interface CodeMail extends Mailed {
  send(): Promise<void>;
  /** The pause is over. */
  ready(): void;
  /** It is to go to another address. */
  forget(): void;
}

/** Has a code mailed, and counts down to the next. */
export function useCodeMail(mail: (ll: LinkFetch) => Promise<unknown>, startsSent = false): CodeMail {
  const workspace = useWorkspace();
  const [mailed, show] = useState<Mailed>({ isSending: false, isSent: startsSent });

  const send = async () => {
    show((before) => ({ ...before, isSending: true, fault: undefined }));
    try {
      await workspace.perform(mail);
      show({ isSending: false, isSent: true, nextAt: secondsFromNow(PAUSE_SECONDS) });
    } catch (error) {
      show(({ isSent }) => refused(faultOf(error), isSent));
    }
  };
  return {
    ...mailed,
    send,
    ready: () => show((before) => ({ ...before, nextAt: undefined, note: undefined })),
    forget: () => show({ isSending: false, isSent: false }),
  };
}

/** Asked too soon, there is a code in the mailbox that can be entered. */
function refused(fault: Fault, wasSent: boolean): Mailed {
  const { code, retryAfterSeconds } = fault;
  const isTooSoon = code === 'rate_limit' && retryAfterSeconds !== undefined;
  return {
    isSending: false,
    isSent: wasSent || isTooSoon,
    ...(isTooSoon ? { nextAt: secondsFromNow(retryAfterSeconds), note: fault.message } : { fault }),
  };
}

function secondsFromNow(seconds: number): string {
  return new Date(Date.now() + seconds * 1_000).toISOString();
}
