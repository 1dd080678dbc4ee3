import { useState } from 'preact/hooks';
import { type AlertsResponse, operations, useAction } from '../../api/index.js';
import { plural } from '../../format/index.js';
import { useSession } from '../../session/index.js';
import { Button, Form, Row, Time, useNotices, WholeNumberField } from '../../ui/index.js';

interface AlertFormProps {
  alerts: AlertsResponse;
  onSaved(): void;
}

const HIGHEST = 1_000_000_000;

/** The balance below which a mail is sent. */
export function AlertForm({ alerts, onSaved }: AlertFormProps) {
  const { low_balance_threshold: current, last_sent_at } = alerts;
  const { email } = useSession();
  const [written, setWritten] = useState(current === null ? '' : String(current));
  const { isRunning, isHeld, fault, save } = useSaving(onSaved);

  return (
    <Form onSubmit={() => save(Number(written))} fault={fault} label="Low-balance alert">
      <WholeNumberField
        name="low_balance_threshold"
        label="Mail me below"
        hint={`Credits. One mail to ${email} each time the balance falls below it, and the next only after it was at or above again.`}
        value={written}
        onInput={setWritten}
        min={1}
        max={HIGHEST}
        required
      />
      <Row align="between">
        <Row>
          <Button type="submit" kind="primary" busy={isRunning} disabled={isHeld}>
            Save the alert
          </Button>
          {current !== null && (
            <Button
              busy={isRunning}
              disabled={isHeld}
              onClick={async () => {
                if (await save(null)) setWritten('');
              }}
            >
              Send no mail
            </Button>
          )}
        </Row>
        <span>Last mail: {last_sent_at ? <Time value={last_sent_at} /> : 'none yet'}</span>
      </Row>
    </Form>
  );
}

function useSaving(onSaved: () => void) {
  const notices = useNotices();
  const { run, isRunning, isHeld, fault } = useAction((ll, threshold: number | null) =>
    operations.setAlerts({ client: ll.api, body: { low_balance_threshold: threshold } }),
  );
  const save = async (threshold: number | null) => {
    const saved = await run(threshold);
    if (!saved) return false;
    notices.say(
      threshold === null
        ? 'No mail is sent any more.'
        : `You are mailed below ${plural(threshold, 'credit')}.`,
    );
    onSaved();
    return true;
  };
  return { isRunning, isHeld, fault, save };
}
