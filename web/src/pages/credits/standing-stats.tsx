import { operations, useQuery } from '../../api/index.js';
import { Columns, Count, FaultNote, Stack, Stat } from '../../ui/index.js';

/** What there is to spend, what is owed, and when a mail tells that it runs low. */
export function StandingStats() {
  const { data, fault, reload } = useQuery('standing', (ll, signal) => ll.credits.balance({ signal }), {
    afterActs: true,
  });
  const alerts = useQuery('standing-alert', (ll, signal) => operations.getAlerts({ client: ll.api, signal }));
  const owed = data?.owed ?? 0;
  const readAgain = () => {
    reload();
    alerts.reload();
  };
  return (
    <Stack gap={3}>
      <FaultNote fault={fault ?? alerts.fault} retry={readAgain} />
      <Columns min="13rem">
        <Stat
          label="Balance"
          value={data ? <Count value={data.workspace_balance} unit="credit" /> : '…'}
          tone={data && data.workspace_balance === 0 ? 'warn' : undefined}
          hint="Lookups that can be taken now"
        />
        <Stat
          label="Owed"
          value={data ? <Count value={owed} unit="credit" /> : '…'}
          tone={owed > 0 ? 'bad' : undefined}
          hint={
            owed > 0
              ? 'Spent before their payment was taken back. What comes in next pays this first.'
              : 'Nothing was spent whose payment was taken back.'
          }
        />
        <Stat
          label="Mail below"
          value={
            alerts.data ? <Threshold value={alerts.data.low_balance_threshold} /> : alerts.fault ? '–' : '…'
          }
          hint={<a href="/app/settings#alert">Change in the settings</a>}
        />
      </Columns>
    </Stack>
  );
}

function Threshold({ value }: { value: number | null }) {
  return value === null ? <>No mail</> : <Count value={value} unit="credit" />;
}
