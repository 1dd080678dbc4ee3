import { Dialog } from '../../ui/index.js';
import { DeletionForm } from './deletion-form.js';
import { WhatIsLost } from './what-is-lost.js';

interface DeletionDialogProps {
  isOpen: boolean;
  onClose(): void;
}

export function DeletionDialog({ isOpen, onClose }: DeletionDialogProps) {
  return (
    <Dialog title="Delete the account for good?" isOpen={isOpen} onClose={onClose}>
      <WhatIsLost />
      <DeletionForm onCancel={onClose} />
    </Dialog>
  );
}
