const LABEL_WIDTH = 14;
const RESULT_WIDTH = 44;

/** All that the stack says to the terminal. */
export class Progress {
  constructor(private readonly write: (text: string) => void) {}

  readonly say = (line: string): void => {
    this.write(`${line}\n`);
  };

  readonly note = (line: string): void => {
    this.say(`  … ${line}`);
  };

  /** Does one step and tells what came of it and how long it took. */
  async step<T>(label: string, work: () => Promise<T>, describe: (result: T) => string): Promise<T> {
    const startedAt = performance.now();
    try {
      const result = await work();
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      this.say(`  ✓ ${label.padEnd(LABEL_WIDTH)} ${describe(result).padEnd(RESULT_WIDTH)} ${seconds} s`);
      return result;
    } catch (error) {
      this.say(`  ✗ ${label.padEnd(LABEL_WIDTH)} ${error instanceof Error ? error.message : String(error)}`);
      throw new StepFailed(label, { cause: error });
    }
  }
}

/** A step failed, and the terminal already says why. */
export class StepFailed extends Error {}
