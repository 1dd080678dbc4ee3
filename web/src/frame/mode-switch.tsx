import { useMode } from '../session/index.js';
import { Choice } from '../ui/index.js';

const MODES = [
  { value: 'live', label: 'Live' },
  { value: 'test', label: 'Test' },
] as const;

export function ModeSwitch() {
  const { mode, setMode } = useMode();
  return <Choice legend="Mode" name="mode" options={MODES} value={mode} onInput={setMode} />;
}
