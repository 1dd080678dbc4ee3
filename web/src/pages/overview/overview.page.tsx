import { useState } from 'preact/hooks';
import { RecentLookups } from '../../lookups/index.js';
import { FaultNote, LinkButton, LookUpIcon, Page, Panel, Skeleton } from '../../ui/index.js';
import type { Range } from './activity.js';
import { ActivityPanel } from './activity-panel.js';
import { FirstStepsPanel } from './first-steps-panel.js';
import { Standing } from './standing.js';
import { useActivity } from './use-activity.js';
import { useOverview } from './use-overview.js';

export default function OverviewPage() {
  const [range, setRange] = useState<Range>('30');
  const { data, fault, reload } = useOverview();
  const activity = useActivity(range);
  return (
    <Page
      title="Overview"
      intro="What this workspace has, and what became of its lookups."
      actions={
        <LinkButton kind="primary" href="/app/look-up" icon={<LookUpIcon />}>
          Look up a profile
        </LinkButton>
      }
    >
      <FaultNote fault={fault} retry={reload} />
      <Standing overview={data} />
      {data || fault ? (
        <>
          {data?.steps && <FirstStepsPanel steps={data.steps} />}
          <ActivityPanel activity={activity} range={range} onRange={setRange} />
          {data && (
            <Panel title="Recent lookups">
              <RecentLookups rows={data.account.recent_usage} isLoading={false} retry={reload} />
            </Panel>
          )}
        </>
      ) : (
        // What comes first below is known only then.
        <Skeleton height="36rem" />
      )}
    </Page>
  );
}
