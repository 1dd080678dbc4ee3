import type { CreditAnalyticsResponse, LookupAnalyticsResponse, Query } from '../../api/index.js';
import { DayChart } from '../../charts/index.js';
import { useMode } from '../../session/index.js';
import { Choice, FaultNote, Panel, Skeleton } from '../../ui/index.js';
import { creditSeries, lookupSeries, RANGES, type Range } from './activity.js';
import css from './overview.module.css';
import type { Activity } from './use-activity.js';

interface ActivityPanelProps {
  activity: Query<Activity>;
  range: Range;
  onRange(range: Range): void;
}

/** What happened day by day. The charts have their room before there is anything to draw. */
export function ActivityPanel({ activity: { data, fault, reload }, range, onRange }: ActivityPanelProps) {
  return (
    <Panel
      title="Activity"
      actions={<Choice legend="Of the last" name="range" options={RANGES} value={range} onInput={onRange} />}
    >
      <FaultNote fault={fault} retry={reload} />
      {(data || !fault) && (
        <div class={css.charts}>
          <div class={css.chart}>{data ? <Lookups lookups={data.lookups} /> : <Waiting />}</div>
          <div class={css.chart}>{data ? <Credits credits={data.credits} /> : <Waiting />}</div>
        </div>
      )}
    </Panel>
  );
}

function Lookups({ lookups: { days } }: { lookups: LookupAnalyticsResponse }) {
  return (
    <DayChart
      title="Lookups by outcome"
      days={days.map(({ day }) => day)}
      series={lookupSeries(days)}
      stacked
    />
  );
}

function Credits({ credits: { days } }: { credits: CreditAnalyticsResponse }) {
  const { mode } = useMode();
  if (mode === 'test') return <p class={css.nothing}>Nothing is charged in test mode, so no credits move.</p>;
  return <DayChart title="Credits by day" days={days.map(({ day }) => day)} series={creditSeries(days)} />;
}

function Waiting() {
  return <Skeleton height="200px" />;
}
