import { useState } from 'preact/hooks';
import { operations, useAction } from '../../api/index.js';
import { useSession } from '../../session/index.js';
import { Button, Form, Row, TextField } from '../../ui/index.js';
import { isSameAddress } from './same-address.js';

const FAREWELL = 'Your account is deleted, and you are signed out. Thank you for having been here.';

/** Takes the address as the last word. A fresh code is asked for on the way. */
export function DeletionForm({ onCancel }: { onCancel(): void }) {
  const { email, leave } = useSession();
  const [written, setWritten] = useState('');
  const [error, setError] = useState<string>();
  const { run, isRunning, isHeld, fault } = useAction(async (ll) => {
    await operations.deleteAccount({ client: ll.api });
    leave(FAREWELL);
  });

  const submit = async () => {
    if (!isSameAddress(written, email)) return setError(`Write ${email} to go on.`);
    await run();
  };

  return (
    <Form onSubmit={submit} fault={fault}>
      <TextField
        name="confirm_email"
        label="Your e-mail address, to confirm"
        hint={`Write ${email}. After that we mail you a code.`}
        value={written}
        onInput={(text) => {
          setWritten(text);
          setError(undefined);
        }}
        error={error}
        required
      />
      <Row align="between">
        <Button onClick={onCancel}>Keep the account</Button>
        <Button type="submit" kind="destroy" busy={isRunning} disabled={isHeld}>
          Delete it for good
        </Button>
      </Row>
    </Form>
  );
}
