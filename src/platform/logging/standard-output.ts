import { destination } from 'pino';

/** About as much as one write takes. */
const GATHERED_CHARACTERS = 16_000;

/** A lonely line is seen soon, and a process that is killed loses no more than this. */
const WRITE_EVERY_MS = 100;

/**
 * Standard output, of which a process has one. Lines are gathered and written aside, many at once, so that a request
 * neither waits for its line nor pays for a write. Pino's own stream gathers too, but measures all it holds again
 * with each line, which costs more than to make the line.
 */
class StandardOutput {
  private readonly out = destination({ sync: false });
  private gathered = '';
  private timer: NodeJS.Timeout | null = null;

  constructor() {
    // Before pino's own listeners, which write what they were handed until then.
    process.prependListener('beforeExit', () => this.flush());
    process.prependListener('exit', () => this.flush());
  }

  write(line: string): void {
    this.gathered += line;
    if (this.gathered.length >= GATHERED_CHARACTERS) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), WRITE_EVERY_MS).unref();
  }

  private flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const lines = this.gathered;
    this.gathered = '';
    if (lines) this.out.write(lines);
  }
}

let standardOutput: StandardOutput | undefined;

export function openStandardOutput(): { write(line: string): void } {
  standardOutput ??= new StandardOutput();
  return standardOutput;
}
