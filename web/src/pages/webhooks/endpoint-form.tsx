import { useState } from 'preact/hooks';
import { type EndpointResponse, operations, useAction, type WorkspaceEvent } from '../../api/index.js';
import { cut, shownUrl } from '../../format/index.js';
import {
  Button,
  CheckGroup,
  ConfirmButton,
  FaultNote,
  Form,
  Row,
  TextField,
  Time,
  useNotices,
} from '../../ui/index.js';
import { ENDPOINT_EVENTS } from './event-words.js';

interface EndpointFormProps {
  /** Null: none is set. */
  saved: EndpointResponse | null;
  onDone: () => void;
}

const ALL_EVENTS = ENDPOINT_EVENTS.map(({ value }) => value);

export function EndpointForm({ saved, onDone }: EndpointFormProps) {
  const { say } = useNotices();
  const [url, setUrl] = useState(saved?.url ?? '');
  const [events, setEvents] = useState<readonly WorkspaceEvent[]>(saved?.events ?? ALL_EVENTS);
  const [isAsked, setAsked] = useState(false);
  const saving = useAction((ll) =>
    operations.setEventEndpoint({ client: ll.api, body: { url: url.trim(), events: [...events] } }),
  );
  const submit = async () => {
    setAsked(true);
    if (events.length === 0 || !(await saving.run())) return;
    say('Events are told there from now on.');
    onDone();
  };

  return (
    <Form label="Event endpoint" onSubmit={submit} fault={saving.fault}>
      <TextField
        name="url"
        label="Address"
        hint="A public http or https address of your receiver."
        inputMode="url"
        placeholder="https://example.org/events"
        value={url}
        onInput={setUrl}
        required
        mono
      />
      <CheckGroup
        name="events"
        legend="Events"
        options={ENDPOINT_EVENTS}
        values={events}
        onInput={setEvents}
        error={isAsked && events.length === 0 ? 'Tick one at least, or remove the endpoint.' : undefined}
      />
      <Row>
        <Button type="submit" kind="primary" busy={saving.isRunning} disabled={saving.isHeld}>
          {saved ? 'Save the endpoint' : 'Set the endpoint'}
        </Button>
        {saved && <RemoveButton url={saved.url} onDone={onDone} />}
      </Row>
      {saved && (
        <p>
          Last changed <Time value={saved.updated_at} />.
        </p>
      )}
    </Form>
  );
}

function RemoveButton({ url, onDone }: { url: string; onDone: () => void }) {
  const { say } = useNotices();
  const removing = useAction((ll) => operations.deleteEventEndpoint({ client: ll.api }));
  const remove = async () => {
    if (await removing.run()) say('Events are no longer told.');
    onDone();
  };
  return (
    <>
      <ConfirmButton
        label="Remove"
        question={`Stop telling events to ${cut(shownUrl(url), 60)}?`}
        confirmLabel="Stop telling events"
        busy={removing.isRunning}
        disabled={removing.isHeld}
        onConfirm={remove}
      >
        Events that are already on their way are still delivered. The callbacks of batches are not affected.
      </ConfirmButton>
      <FaultNote fault={removing.fault} />
    </>
  );
}
