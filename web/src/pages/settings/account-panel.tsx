import { CopyButton, Facts, FaultNote, Panel, Row, Skeleton, Time } from '../../ui/index.js';
import { useWorkspaceProfile } from './use-workspace-profile.js';

export function AccountPanel() {
  const { data, fault, reload } = useWorkspaceProfile('account');
  return (
    <Panel title="Account">
      {fault && !data && <FaultNote fault={fault} retry={reload} />}
      {!data && !fault && <Skeleton height="7.5rem" />}
      {data && (
        <Facts
          items={[
            { term: 'E-mail address', value: data.workspace.email },
            { term: 'Account id', value: <AccountId id={data.workspace.id} /> },
            { term: 'Opened', value: <Time value={data.workspace.createdAt} style="day" /> },
          ]}
        />
      )}
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
