import { useCallback, useMemo, useState } from 'preact/hooks';
import { placeFaults } from './field-faults.js';
import type { FormContext } from './form-context.js';
import type { ShownFault } from './types.js';
import { useOwnChecks } from './use-own-checks.js';

const NO_NAMES: readonly string[] = [];

interface FormFaultsState {
  context: FormContext;
  /** What belongs on top of the form. */
  general: ShownFault | undefined;
  failedChecks: number;
  check(form: HTMLFormElement): boolean;
  forget(event: Event): void;
}

/** Joins what is found before sending with what the API says after it. */
export function useFormFaults(fault: ShownFault | undefined): FormFaultsState {
  const own = useOwnChecks();
  const { names, enlist } = useNames();
  const { isSettled, settle } = useSettled(fault);
  const placed = useMemo(() => placeFaults(fault?.fields ?? [], names), [fault, names]);

  const context = useMemo<FormContext>(() => {
    const ofApi = (name: string) => (isSettled(name) ? undefined : placed.byField.get(name)?.join(' '));
    return { messageFor: (name) => own.messages.get(name) ?? ofApi(name), enlist };
  }, [own.messages, isSettled, placed, enlist]);

  return {
    context,
    general: generalPart(fault, placed.others),
    failedChecks: own.failures,
    check: own.check,
    forget: (event) => {
      const { name } = event.target as HTMLInputElement;
      own.forget(name);
      if (placed.byField.has(name)) settle(name);
    },
  };
}

/** The fields of the form, as they come and go. */
function useNames() {
  const [names, setNames] = useState(NO_NAMES);
  const enlist = useCallback((name: string) => {
    setNames((known) => [...known, name]);
    return () => setNames((known) => known.filter((_, index) => index !== known.indexOf(name)));
  }, []);
  return { names, enlist };
}

/** What the API found wrong in a field is no longer said once somebody writes there. */
function useSettled(fault: ShownFault | undefined) {
  const [settled, setSettled] = useState({ fault, names: NO_NAMES });
  const names = settled.fault === fault ? settled.names : NO_NAMES;
  const isSettled = useCallback((name: string) => names.includes(name), [names]);
  return { isSettled, settle: (name: string) => setSettled({ fault, names: [...names, name] }) };
}

function generalPart(fault: ShownFault | undefined, others: ShownFault['fields']): ShownFault | undefined {
  if (!fault) return undefined;
  const isAllPlaced = fault.fields.length > 0 && others.length === 0;
  return isAllPlaced ? undefined : { ...fault, fields: others };
}
