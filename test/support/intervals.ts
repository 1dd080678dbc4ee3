import { SchedulerRegistry } from '@nestjs/schedule';
import type { TestApp } from './app.js';

/** For tests that sweep by hand, and look between two sweeps. */
export function stopIntervals(app: TestApp): void {
  const registry = app.get(SchedulerRegistry);
  for (const name of registry.getIntervals()) registry.deleteInterval(name);
}
