import type { ComponentChildren } from 'preact';
import css from './checkbox.module.css';
import { FieldGroup, FieldWords } from './field.js';
import { useField } from './form-context.js';
import type { Option } from './types.js';

interface CheckboxProps {
  name: string;
  label: ComponentChildren;
  checked: boolean;
  onInput: (checked: boolean) => void;
  hint?: ComponentChildren;
  disabled?: boolean;
}

export function Checkbox(props: CheckboxProps) {
  const { name, label, checked, onInput, hint, disabled } = props;
  const field = useField(props);
  return (
    <div class={css.lone}>
      <label class={css.check}>
        <input
          type="checkbox"
          class={css.box}
          name={name}
          checked={checked}
          disabled={disabled}
          onInput={(event) => onInput(event.currentTarget.checked)}
          {...field.described}
        />
        <span class={css.label}>{label}</span>
      </label>
      <div class={css.below}>
        <FieldWords field={field} hint={hint} />
      </div>
    </div>
  );
}

interface CheckGroupProps<Value extends string> {
  legend: string;
  options: readonly (Option<Value> & { hint?: string; disabled?: boolean })[];
  values: readonly Value[];
  onInput: (values: Value[]) => void;
  name?: string;
  error?: string;
}

/** Any number of several; the picked ones are handed over in the order of the options. */
export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>) {
  const { legend, options, values, onInput, name = '', error } = props;
  const field = useField({ name, error });
  const turn = (value: Value, isOn: boolean) => {
    const picked = options.filter((option) =>
      option.value === value ? isOn : values.includes(option.value),
    );
    onInput(picked.map((option) => option.value));
  };
  return (
    <FieldGroup field={field} label={legend}>
      <div class={css.group}>
        {options.map((option) => (
          <label key={option.value} class={css.check}>
            <input
              type="checkbox"
              class={css.box}
              name={name}
              value={option.value}
              checked={values.includes(option.value)}
              disabled={option.disabled}
              onInput={(event) => turn(option.value, event.currentTarget.checked)}
            />
            <span class={css.label}>
              {option.label}
              {option.hint && <span class={css.hint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
