import { classNames } from './class-names.js';
import css from './controls.module.css';
import { Field, type FieldProps } from './field.js';
import { useField } from './form-context.js';

interface WholeNumberFieldProps extends FieldProps {
  /** As written, so that nothing changes under the hand of whoever writes; empty for none. */
  value: string;
  onInput: (value: string) => void;
  min?: number;
  max?: number;
  placeholder?: string;
}

export function WholeNumberField(props: WholeNumberFieldProps) {
  const { name, label, hint, value, onInput, min, max, placeholder, required, disabled } = props;
  const field = useField(props);
  return (
    <Field field={field} label={label} hint={hint}>
      <input
        id={field.id}
        class={classNames(css.control, css.number)}
        name={name}
        type="number"
        inputMode="numeric"
        step={1}
        min={min}
        max={max}
        value={value}
        placeholder={placeholder}
        required={required}
        disabled={disabled}
        onInput={(event) => onInput(event.currentTarget.value)}
        onWheel={(event) => event.currentTarget.blur()}
        {...field.described}
      />
    </Field>
  );
}
