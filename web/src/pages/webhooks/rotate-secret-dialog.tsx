import { useState } from 'preact/hooks';
import { operations, useAction } from '../../api/index.js';
import { Button, Choice, Dialog, Form, Row, useNotices } from '../../ui/index.js';

interface RotateSecretDialogProps {
  onClose: () => void;
  onTried: () => void;
}

type Overlap = '0' | '1' | '24';

const OVERLAPS = [
  { value: '0', label: 'At once' },
  { value: '1', label: 'In 1 hour' },
  { value: '24', label: 'In 24 hours' },
] as const;

export function RotateSecretDialog({ onClose, onTried }: RotateSecretDialogProps) {
  const { say } = useNotices();
  const [overlap, setOverlap] = useState<Overlap>('24');
  const rotating = useAction((ll) =>
    operations.rotateSigningSecret({ client: ll.api, body: { overlap_hours: Number(overlap) } }),
  );
  const submit = async () => {
    const rotated = await rotating.run();
    onTried();
    if (!rotated) return;
    say('Callbacks are signed with a new secret.');
    onClose();
  };

  return (
    <Dialog title="Rotate the signing secret?" isOpen onClose={onClose}>
      <Form label="Rotate the secret" onSubmit={submit} fault={rotating.fault}>
        <p>
          A new secret signs all callbacks from now on. Show it afterwards, and give it to your receivers.
        </p>
        <Choice<Overlap>
          legend="The old secret stops signing"
          name="overlap_hours"
          options={OVERLAPS}
          value={overlap}
          onInput={setOverlap}
          hint={
            overlap === '0'
              ? 'Receivers that still check with the old one refuse every callback until you change them.'
              : 'Until then callbacks carry both signatures, so no receiver misses one.'
          }
        />
        <Row>
          <Button
            type="submit"
            kind={overlap === '0' ? 'destroy' : 'primary'}
            busy={rotating.isRunning}
            disabled={rotating.isHeld}
          >
            Rotate the secret
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </Row>
      </Form>
    </Dialog>
  );
}
