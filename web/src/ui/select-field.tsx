import { classNames } from './class-names.js';
import css from './controls.module.css';
import { Field, type FieldProps } from './field.js';
import { useField } from './form-context.js';
import type { Option } from './types.js';

interface SelectFieldProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[];
  value: Value;
  onInput: (value: Value) => void;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { name, label, hint, options, value, onInput, required, disabled } = props;
  const field = useField(props);
  return (
    <Field field={field} label={label} hint={hint}>
      <select
        id={field.id}
        class={classNames(css.control, css.select)}
        name={name}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value as Value)}
        required={required}
        disabled={disabled}
        {...field.described}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
