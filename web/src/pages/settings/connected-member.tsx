import { operations, type ProfileResponse, useAction } from '../../api/index.js';
import {
  Button,
  ConfirmButton,
  Facts,
  FaultNote,
  Note,
  Row,
  Stack,
  StatusBadge,
  Time,
  useNotices,
} from '../../ui/index.js';
import { useConnecting } from './use-connecting.js';

interface ConnectedMemberProps {
  member: NonNullable<ProfileResponse['member']>;
  onEnded(): void;
}

export function ConnectedMember({ member, onEnded }: ConnectedMemberProps) {
  const { name, memberId, connectedAt, expiresAt, status } = member;
  const connecting = useConnecting();
  const ending = useEnding(name, onEnded);
  return (
    <Stack gap={4}>
      {status !== 'active' && (
        <Note tone="warn" title={status === 'expired' ? 'The consent has ended' : 'The consent ends soon'}>
          Posts fail without it. Have the member consent anew; what is scheduled stays.
        </Note>
      )}
      <Facts
        items={[
          { term: 'Member', value: <bdi>{name}</bdi> },
          { term: 'Id at LinkedIn', value: <code>{memberId}</code> },
          { term: 'Status', value: <StatusBadge status={status} /> },
          { term: 'Connected', value: <Time value={connectedAt} style="full" /> },
          { term: 'Consent ends', value: <Time value={expiresAt} style="full" /> },
        ]}
      />
      <FaultNote fault={connecting.fault ?? ending.fault} />
      <Row>
        <Button busy={connecting.isRunning} disabled={connecting.isHeld} onClick={() => connecting.run()}>
          Consent anew, or connect another
        </Button>
        <ConfirmButton
          label="Disconnect"
          question={`Disconnect ${name}?`}
          confirmLabel="Disconnect now"
          onConfirm={ending.end}
          disabled={ending.isHeld}
        >
          The access to LinkedIn is erased at once. What was published stays; posts that are scheduled fail
          unless somebody is connected by then.
        </ConfirmButton>
      </Row>
    </Stack>
  );
}

function useEnding(name: string, onEnded: () => void) {
  const notices = useNotices();
  const { run, fault, isHeld } = useAction((ll) => operations.disconnectMember({ client: ll.api }));
  const end = async () => {
    if (!(await run())) return;
    notices.say(`${name} is disconnected.`);
    onEnded();
  };
  return { fault, isHeld, end };
}
