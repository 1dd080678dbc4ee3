import { Button, Row } from '../../ui/index.js';
import { quickTimes } from './quick-times.js';

export function QuickTimes({ onPick }: { onPick: (iso: string) => void }) {
  return (
    <Row>
      {quickTimes(new Date()).map(({ label, iso }) => (
        <Button key={label} size="small" onClick={() => onPick(iso)}>
          {label}
        </Button>
      ))}
    </Row>
  );
}
