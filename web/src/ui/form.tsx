import { useRef } from 'preact/hooks';
import { FaultNote } from './fault-note.js';
import css from './form.module.css';
import { FormFaults } from './form-context.js';
import type { ShownFault } from './types.js';
import { useFocusOnFault } from './use-focus-on-fault.js';
import { useFormFaults } from './use-form-faults.js';
import type { WithChildren } from './with-children.js';

interface FormProps extends WithChildren {
  onSubmit: () => unknown;
  /** What the API said of the last try. */
  fault?: ShownFault;
  label?: string;
}

/**
 * Fields and what is wrong with them: each field shows its own, the rest stands on top, and the focus goes to the
 * first. What the browser can check is checked before anything is sent.
 */
export function Form({ onSubmit, fault, label, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const faults = useFormFaults(fault);
  useFocusOnFault(form, fault, faults.failedChecks);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (form.current && faults.check(form.current)) onSubmit();
  };

  return (
    <form ref={form} class={css.form} aria-label={label} noValidate onSubmit={submit} onInput={faults.forget}>
      {faults.general && (
        <div tabIndex={-1} data-form-fault>
          <FaultNote fault={faults.general} />
        </div>
      )}
      <FormFaults.Provider value={faults.context}>{children}</FormFaults.Provider>
    </form>
  );
}
