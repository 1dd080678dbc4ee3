import type { ComponentChildren } from 'preact';
import { useMode } from '../../session/index.js';
import { Button, Row } from '../../ui/index.js';

interface LiveOnlyProps {
  /** What it is that test mode does not have, as a sentence. */
  why: string;
  children: ComponentChildren;
}

/** What the test side of a workspace has not. */
export function LiveOnly({ why, children }: LiveOnlyProps) {
  const { mode, setMode } = useMode();
  if (mode === 'live') return <>{children}</>;
  return (
    <Row align="between" gap={4}>
      <span>{why}</span>
      <Button size="small" onClick={() => setMode('live')}>
        Switch to live mode
      </Button>
    </Row>
  );
}
