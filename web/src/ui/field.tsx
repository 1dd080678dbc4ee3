import type { ComponentChildren } from 'preact';
import css from './field.module.css';
import type { FieldState } from './form-context.js';
import { FaultIcon } from './icons.js';

export interface FieldProps {
  /** As the API calls it, so that its faults find their way here. */
  name: string;
  label: string;
  hint?: ComponentChildren;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

interface FrameProps {
  field: FieldState;
  label: string;
  hint?: ComponentChildren;
  /** Beside the label, at its end. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A control with its label above, and its hint and what is wrong below. */
export function Field({ field, label, hint, aside, children }: FrameProps) {
  return (
    <div class={css.field}>
      <div class={css.head}>
        <label class={css.label} for={field.id}>
          {label}
        </label>
        {aside}
      </div>
      {children}
      <FieldWords field={field} hint={hint} />
    </div>
  );
}

/** Several controls under one name. */
export function FieldGroup({ field, label, hint, children }: FrameProps) {
  return (
    <fieldset class={css.field} data-invalid={field.error ? '' : undefined} {...describedOnly(field)}>
      <legend class={css.label}>{label}</legend>
      {children}
      <FieldWords field={field} hint={hint} />
    </fieldset>
  );
}

export function FieldWords({ field, hint }: { field: FieldState; hint?: ComponentChildren }) {
  return (
    <>
      {hint && (
        <p class={css.hint} id={field.hintId}>
          {hint}
        </p>
      )}
      {field.error && (
        <p class={css.error} id={field.errorId}>
          <FaultIcon />
          <span>{field.error}</span>
        </p>
      )}
    </>
  );
}

/** A group has no value that could be invalid: only its controls do. */
function describedOnly(field: FieldState) {
  return { 'aria-describedby': field.described['aria-describedby'] };
}
