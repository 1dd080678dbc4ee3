import type { Fault } from '../../api/index.js';
import { Button, FaultNote, Note, Row, Stack } from '../../ui/index.js';
import { useConnecting } from './use-connecting.js';

export function NoMember({ plan }: { plan: string }) {
  const connecting = useConnecting();
  return (
    <Stack gap={4}>
      <p>
        Posts are published in the name of one LinkedIn member, who consents on LinkedIn’s own page and can
        take that back at any time. Nothing but the member’s name and id is read. Until somebody is connected,
        posts for LinkedIn wait for an hour and then fail.
      </p>
      {plan !== 'business' && (
        <Note tone="info" title="Needs the plan Business">
          Publishing and its member are part of it. <a href="#plan">See the plan</a> above.
        </Note>
      )}
      <Refusal fault={connecting.fault} />
      <Row>
        <Button
          kind="primary"
          busy={connecting.isRunning}
          disabled={plan !== 'business' || connecting.isHeld}
          onClick={() => connecting.run()}
        >
          Connect a LinkedIn member
        </Button>
      </Row>
    </Stack>
  );
}

function Refusal({ fault }: { fault: Fault | undefined }) {
  if (fault?.code !== 'connect_not_configured') return <FaultNote fault={fault} />;
  return (
    <div role="alert">
      <Note tone="warn" title="Nobody can be connected here">
        Whoever runs this service has entered no LinkedIn application. Posts then go to the sandbox: the exact
        text is kept and shown with the post, nobody else sees it, and no member is needed.
      </Note>
    </div>
  );
}
