import { Loaded, Panel } from '../../ui/index.js';
import { ConnectedMember } from './connected-member.js';
import { LiveOnly } from './live-only.js';
import { NoMember } from './no-member.js';
import { useWorkspaceProfile } from './use-workspace-profile.js';

/** In whose name posts are published. */
export function MemberPanel() {
  return (
    <Panel title="Connected LinkedIn member">
      <LiveOnly why="Belongs to live mode. Posts of test mode go to the sandbox: the text is kept, nobody sees it, and no member is needed.">
        <LoadedMember />
      </LiveOnly>
    </Panel>
  );
}

function LoadedMember() {
  const profile = useWorkspaceProfile('member');
  return (
    <Loaded query={profile} height="8rem">
      {({ member, workspace: { plan } }) =>
        member ? <ConnectedMember member={member} onEnded={profile.reload} /> : <NoMember plan={plan} />
      }
    </Loaded>
  );
}
