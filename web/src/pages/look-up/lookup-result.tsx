import type { RecentUsageResponse } from '../../api/index.js';
import { shownUrl } from '../../format/index.js';
import { useMode } from '../../session/index.js';
import { FaultNote, LinkButton, NoSuch, Note, Panel, Skeleton, StatusBadge } from '../../ui/index.js';
import { costAfter } from './cost-words.js';
import { LookupViews } from './lookup-views.js';
import { OutcomeNote } from './outcome-note.js';
import { useWatchedLookup } from './use-watched-lookup.js';

interface LookupResultProps {
  id: string;
  /** As it stands in the list, which knows what it cost. */
  listed: RecentUsageResponse | undefined;
  onRetry(url: string): void;
  isRetrying: boolean;
}

/** A lookup, watched until it has ended, and then what it brought. */
export function LookupResult({ id, listed, onRetry, isRetrying }: LookupResultProps) {
  const { mode } = useMode();
  const { data, fault, reload } = useWatchedLookup(id);
  if (fault?.code === 'not_found') return <NoLookup />;
  return (
    <Panel
      title={<bdi>{data ? shownUrl(data.linkedin_url) || 'Erased' : 'Lookup'}</bdi>}
      actions={data && <StatusBadge status={data.status} />}
    >
      <div role="status">
        {data && (
          <OutcomeNote
            lookup={data}
            cost={costAfter(mode, data.status, listed)}
            onRetry={() => onRetry(data.linkedin_url)}
            isRetrying={isRetrying}
          />
        )}
      </div>
      {fault && data && (
        <Note tone="warn" title="No word from the server">
          The lookup goes on there. This page asks again by itself.
        </Note>
      )}
      {fault && !data && <FaultNote fault={fault} retry={reload} />}
      {data && data.status !== 'pending' ? (
        <LookupViews lookup={data} />
      ) : (
        (data || !fault) && <Skeleton lines={9} />
      )}
    </Panel>
  );
}

function NoLookup() {
  const { mode } = useMode();
  const action = <LinkButton href="/app/look-up">Look something up</LinkButton>;
  return (
    <Panel>
      <NoSuch thing="lookup" mode={mode} action={action} />
    </Panel>
  );
}
