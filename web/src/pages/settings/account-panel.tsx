import { CopyButton, Facts, Loaded, Panel, Row, Time } from '../../ui/index.js';
import { useWorkspaceProfile } from './use-workspace-profile.js';

export function AccountPanel() {
  const profile = useWorkspaceProfile('account');
  return (
    <Panel title="Account">
      <Loaded query={profile} height="7.5rem">
        {({ workspace: { email, id, createdAt } }) => (
          <Facts
            items={[
              { term: 'E-mail address', value: email },
              { term: 'Account id', value: <AccountId id={id} /> },
              { term: 'Opened', value: <Time value={createdAt} style="day" /> },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function AccountId({ id }: { id: string }) {
  return (
    <Row gap={2}>
      <code>{id}</code>
      <CopyButton text={id} />
    </Row>
  );
}
