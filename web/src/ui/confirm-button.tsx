import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button, type ButtonKind, type ButtonSize } from './button.js';
import { Dialog } from './dialog.js';
import type { WithChildren } from './with-children.js';

interface ConfirmButtonProps extends WithChildren {
  label: string;
  /** What is asked, in one sentence; further words are the children. */
  question: ComponentChildren;
  confirmLabel: string;
  onConfirm: () => unknown;
  kind?: ButtonKind;
  size?: ButtonSize;
  busy?: boolean;
  disabled?: boolean;
}

/** A button that asks first. The question stays until what was confirmed is done. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const {
    label,
    question,
    confirmLabel,
    onConfirm,
    kind = 'danger',
    busy = false,
    children,
    ...looks
  } = props;
  const asking = useQuestion(onConfirm);
  return (
    <>
      <Button {...looks} kind={kind} busy={busy && !asking.isOpen} onClick={asking.open}>
        {label}
      </Button>
      <Dialog
        title={question}
        isOpen={asking.isOpen}
        onClose={asking.close}
        footer={
          <>
            <Button autoFocus onClick={asking.close}>
              Keep as it is
            </Button>
            <Button
              kind={kind === 'danger' ? 'destroy' : kind}
              busy={busy || asking.isRunning}
              onClick={asking.confirm}
            >
              {confirmLabel}
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}

function useQuestion(onConfirm: () => unknown) {
  const [isOpen, setOpen] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const confirm = async () => {
    setRunning(true);
    try {
      await onConfirm();
    } finally {
      setRunning(false);
      setOpen(false);
    }
  };
  return { isOpen, isRunning, open: () => setOpen(true), close: () => setOpen(false), confirm };
}
