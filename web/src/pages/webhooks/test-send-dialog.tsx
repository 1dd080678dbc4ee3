import { useState } from 'preact/hooks';
import { operations, useAction } from '../../api/index.js';
import { Button, Dialog, Form, Row, TextField } from '../../ui/index.js';
import { TestResult } from './test-result.js';

interface TestSendDialogProps {
  onClose: () => void;
  onSent: () => void;
}

export function TestSendDialog({ onClose, onSent }: TestSendDialogProps) {
  const [url, setUrl] = useState('');
  const [sentId, setSentId] = useState<string>();
  const sending = useAction((ll) =>
    operations.sendTestEvent({ client: ll.api, body: { url: url.trim() || undefined } }),
  );
  const submit = async () => {
    const delivery = await sending.run();
    if (!delivery) return;
    setSentId(delivery.id);
    onSent();
  };

  return (
    <Dialog title="Send a test" isOpen onClose={onClose}>
      <p>A small signed event, sent and tried again as real ones are.</p>
      <Form label="Send a test" onSubmit={submit} fault={sending.fault}>
        <TextField
          name="url"
          label="Receiver"
          hint="A public http or https address, on port 80, 443 or one from 1024 on. Empty: where the newest delivery went."
          inputMode="url"
          placeholder="https://example.org/hook"
          value={url}
          onInput={setUrl}
          mono
        />
        <Row>
          <Button type="submit" kind="primary" busy={sending.isRunning} disabled={sending.isHeld}>
            {sentId ? 'Send another' : 'Send the test'}
          </Button>
          <Button onClick={onClose}>Close</Button>
        </Row>
      </Form>
      {sentId && <TestResult key={sentId} id={sentId} />}
    </Dialog>
  );
}
