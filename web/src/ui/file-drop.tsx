import { useId, useRef } from 'preact/hooks';
import { classNames } from './class-names.js';
import css from './file-drop.module.css';
import { UploadIcon } from './icons.js';
import { useFileDrop } from './use-file-drop.js';

interface FileDropProps {
  label: string;
  /** As of <input type="file">: ".csv,text/csv". */
  accept: string;
  onFile: (file: File) => void;
  hint?: string;
  disabled?: boolean;
}

/** One file, dropped or picked. */
export function FileDrop({ label, accept, onFile, hint, disabled }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const drop = useFileDrop(accept, onFile);
  return (
    <div class={css.room}>
      <label class={classNames(css.zone, drop.isOver && css.over)} {...drop.target}>
        <UploadIcon />
        <span class={css.words}>
          <span class={css.label}>{label}</span>
          <span class={css.hint}>{hint ?? 'Drop it here, or pick it from your disk.'}</span>
        </span>
        <input
          ref={input}
          type="file"
          class={css.input}
          accept={accept}
          disabled={disabled}
          aria-describedby={drop.refusal ? id : undefined}
          onChange={(event) => drop.pick(event.currentTarget)}
        />
      </label>
      <p class={css.refusal} id={id} aria-live="polite">
        {drop.refusal}
      </p>
    </div>
  );
}
