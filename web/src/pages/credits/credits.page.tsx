import { useMode } from '../../session/index.js';
import { LiveCredits } from './live-credits.js';
import { TestCredits } from './test-credits.js';

export default function CreditsPage() {
  const { mode } = useMode();
  return mode === 'test' ? <TestCredits /> : <LiveCredits />;
}
