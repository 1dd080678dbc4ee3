import { useState } from 'preact/hooks';
import { fromLocalInput, readersZone, toLocalInput, zoneName } from '../format/index.js';
import { classNames } from './class-names.js';
import css from './controls.module.css';
import { Field, type FieldProps } from './field.js';
import { useField } from './form-context.js';

interface TimeFieldProps extends FieldProps {
  /** An instant as the API writes it, or empty. */
  value: string;
  /** With the zone: "2026-11-21T15:24:00+01:00"; empty while it is no time. */
  onInput: (iso: string) => void;
}

/** A time on the reader's own clock. */
export function TimeField(props: TimeFieldProps) {
  const { name, label, hint, value, required, disabled } = props;
  const field = useField({ ...props, hint: true });
  const clock = useClockText(value, props.onInput);
  return (
    <Field field={field} label={label} hint={<ZoneHint value={value} hint={hint} />}>
      <input
        id={field.id}
        class={classNames(css.control, css.time)}
        name={name}
        type="datetime-local"
        value={clock.text}
        required={required}
        disabled={disabled}
        onInput={(event) => clock.write(event.currentTarget.value)}
        {...field.described}
      />
    </Field>
  );
}

function ZoneHint({ value, hint }: Pick<TimeFieldProps, 'value' | 'hint'>) {
  const [zoneAsKnown, offset] = [readersZone(), zoneName(value || new Date().toISOString())];
  const zone = `Your time: ${zoneAsKnown === offset ? offset : `${zoneAsKnown}, ${offset}`}.`;
  return hint ? (
    <>
      {hint} {zone}
    </>
  ) : (
    zone
  );
}

/** Keeps what is being written as long as it means the value: a year passes 2, 20 and 202 on its way to 2026. */
function useClockText(value: string, onInput: (iso: string) => void) {
  const [written, setWritten] = useState({ text: '', iso: '' });
  const write = (text: string) => {
    const iso = fromLocalInput(text);
    setWritten({ text, iso });
    onInput(iso);
  };
  return { text: value === written.iso ? written.text : toLocalInput(value), write };
}
