import type { Mode } from '../../api/index.js';
import { EmptyState, LinkButton, Panel } from '../../ui/index.js';

export function NoSuchLookup({ mode }: { mode: Mode }) {
  return (
    <Panel>
      <EmptyState
        title={`There is no such lookup in ${mode} mode`}
        action={<LinkButton href="/app/look-up">Look something up</LinkButton>}
      >
        The address may be mistyped, or it belongs to {mode === 'live' ? 'test' : 'live'} mode.
      </EmptyState>
    </Panel>
  );
}
