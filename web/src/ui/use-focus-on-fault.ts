import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { ShownFault } from './types.js';

const WRONG_FIELD = '[aria-invalid="true"], [data-invalid] input:not(:disabled)';
const WRONG_FORM = '[data-form-fault]';

/** Brings whoever sent the form to the first thing that is wrong with it: each time that it is sent in vain. */
export function useFocusOnFault(
  form: RefObject<HTMLFormElement | null>,
  fault: ShownFault | undefined,
  failedChecks: number,
): void {
  useLayoutEffect(() => {
    if (!fault && failedChecks === 0) return;
    const field = form.current?.querySelector<HTMLElement>(WRONG_FIELD);
    const wrong = field ?? form.current?.querySelector<HTMLElement>(WRONG_FORM);
    wrong?.focus();
  }, [form, fault, failedChecks]);
}
