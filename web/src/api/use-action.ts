import type { LinkFetch } from '@linkfetch/sdk';
import { useRef, useState } from 'preact/hooks';
import { type Fault, faultOf } from './fault.js';
import { useHold } from './use-hold.js';
import { useWorkspace } from './workspace-context.js';

export interface Action<A extends readonly unknown[], T> {
  /** Undefined when it failed; `fault` then says why. A second run while the first is under way is none. */
  run(...args: A): Promise<T | undefined>;
  isRunning: boolean;
  /** Stays until the next run. */
  fault?: Fault;
  /** The fault says when to come back, and it is not yet then. */
  isHeld: boolean;
  clear(): void;
}

/** Something a person does. */
export function useAction<A extends readonly unknown[], T>(
  act: (ll: LinkFetch, ...args: A) => Promise<T>,
): Action<A, T> {
  const workspace = useWorkspace();
  const isBusy = useRef(false);
  const [{ isRunning, fault }, show] = useState<Pick<Action<A, T>, 'isRunning' | 'fault'>>({
    isRunning: false,
  });

  const run = async (...args: A): Promise<T | undefined> => {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    show({ isRunning: true });
    try {
      const result = await workspace.perform((ll) => act(ll, ...args));
      show({ isRunning: false });
      workspace.acted();
      return result;
    } catch (error) {
      show({ isRunning: false, fault: faultOf(error) });
      return undefined;
    } finally {
      isBusy.current = false;
    }
  };
  const isHeld = useHold(fault);
  return { run, isRunning, fault, isHeld, clear: () => show((before) => ({ ...before, fault: undefined })) };
}
