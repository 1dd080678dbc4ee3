import { plural, sentenceCase } from '../../format/index.js';
import { useMode } from '../../session/index.js';
import { Columns, Count, Stat } from '../../ui/index.js';
import { balanceNote } from './balance-words.js';
import type { Overview } from './use-overview.js';

/** What the workspace has: credits, lookups, and its plan. While that is not known, in the same room. */
export function Standing({ overview }: { overview: Overview | undefined }) {
  return (
    <Columns min="15rem">
      <Credits overview={overview} />
      <Lookups overview={overview} />
      <Plan overview={overview} />
    </Columns>
  );
}

interface PartProps {
  overview: Overview | undefined;
}

const UNKNOWN = '…';
const NOTHING = 'Nothing charged so far.';

function Credits({ overview }: PartProps) {
  const { mode } = useMode();
  const label = mode === 'test' ? 'Sandbox credits' : 'Credits';
  if (!overview) return <Stat label={label} value={UNKNOWN} hint={UNKNOWN} />;
  const { tone, text, way } = balanceNote(overview.balance, overview.alerts);
  return (
    <Stat
      label={label}
      value={<Count value={overview.balance.workspace_balance} />}
      tone={tone}
      hint={
        <>
          {text} {way && <a href={way.href}>{way.label}</a>}
        </>
      }
    />
  );
}

function Lookups({ overview }: PartProps) {
  if (!overview) return <Stat label="Lookups so far" value={UNKNOWN} hint={UNKNOWN} />;
  const { mode, total_queries, total_charged } = overview.account;
  const charged =
    total_charged > 0 ? `${plural(total_charged, 'credit')} charged and not given back.` : NOTHING;
  return (
    <Stat
      label="Lookups so far"
      value={<Count value={total_queries} />}
      hint={mode === 'test' ? 'Never charged in test mode.' : charged}
    />
  );
}

function Plan({ overview }: PartProps) {
  const { mode } = useMode();
  return (
    <Stat
      label="Plan"
      value={overview ? sentenceCase(overview.account.plan) : UNKNOWN}
      hint={mode === 'test' ? 'Test mode: profiles are invented.' : 'Live mode: lookups cost credits.'}
    />
  );
}
