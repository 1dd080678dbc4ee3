import { operations, useAction, useQuery } from '../../api/index.js';
import { useSession } from '../../session/index.js';
import { Button, ConfirmButton, Facts, FaultNote, Loaded, Panel, Row, Time } from '../../ui/index.js';

/** This browser’s session, and the way out of it and all others. */
export function SessionsPanel() {
  const { signOut, signOutEverywhere } = useSession();
  const session = useQuery('session', (ll, signal) => operations.getSession({ client: ll.api, signal }));
  const leaving = useAction(() => signOut());
  const leavingAll = useAction(() => signOutEverywhere());
  return (
    <Panel title="Sessions">
      <Loaded query={session} height="4.5rem">
        {({ created_at, expires_at }) => (
          <Facts
            items={[
              { term: 'Signed in since', value: <Time value={created_at} style="full" /> },
              { term: 'Ends by itself', value: <Time value={expires_at} style="full" /> },
            ]}
          />
        )}
      </Loaded>
      <FaultNote fault={leaving.fault ?? leavingAll.fault} />
      <Row>
        <Button busy={leaving.isRunning} onClick={() => leaving.run()}>
          Sign out here
        </Button>
        <ConfirmButton
          label="Sign out everywhere"
          question="Sign out on every device?"
          confirmLabel="Sign out everywhere"
          onConfirm={() => leavingAll.run()}
        >
          All browsers signed in as you are signed out at once, this one too. API keys go on working.
        </ConfirmButton>
      </Row>
    </Panel>
  );
}
