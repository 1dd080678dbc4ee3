import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button.js';
import { classNames } from './class-names.js';
import css from './dialog.module.css';
import { CloseIcon } from './icons.js';
import type { WithChildren } from './with-children.js';

interface DialogProps extends WithChildren {
  title: ComponentChildren;
  isOpen: boolean;
  onClose: () => void;
  wide?: boolean;
  /** Buttons, at the end. */
  footer?: ComponentChildren;
}

/** A question that must be dealt with first. Escape closes it; the focus goes back to where it came from. */
export function Dialog(props: DialogProps) {
  return props.isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, onClose, wide, footer, children }: DialogProps) {
  const id = useId();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class={classNames(css.dialog, wide && css.wide)}
      aria-labelledby={id}
      onCancel={(event) => closeOnly(event, onClose)}
      onClose={(event) => closeOnly(event, onClose)}
    >
      <header class={css.head}>
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" size="small" icon={<CloseIcon />} label="Close" onClick={onClose} />
      </header>
      <div class={css.body} data-dialog-body>
        {children}
      </div>
      {footer && <footer class={css.foot}>{footer}</footer>}
    </dialog>
  );
}

/** Shows it above everything else for as long as it is there. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    firstStop(shown)?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return dialog;
}

/** What a person came for: the first field, else the first button below, and not the one that closes. */
function firstStop(dialog: HTMLDialogElement | null): HTMLElement | null | undefined {
  return (
    dialog?.querySelector<HTMLElement>('[autofocus]') ??
    dialog?.querySelector<HTMLElement>('[data-dialog-body] :is(input, select, textarea):not(:disabled)') ??
    dialog?.querySelector<HTMLElement>(':is([data-dialog-body], footer) button:not(:disabled)')
  );
}

/**
 * The owner decides when it goes. A file field inside has a `cancel` of its own, which bubbles; and one that the
 * owner took away is told last of all that it is closed.
 */
function closeOnly(event: TargetedEvent<HTMLDialogElement>, onClose: () => void): void {
  if (event.target !== event.currentTarget || !event.currentTarget.isConnected) return;
  event.preventDefault();
  onClose();
}
