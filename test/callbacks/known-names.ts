import { NameNotResolved, NameResolver } from '../../src/platform/outbound/index.js';

/** A resolver that knows what it was told: for each name its answers in turn, the last one for ever. */
export class KnownNames extends NameResolver {
  readonly asked: string[] = [];

  constructor(private readonly answers: Record<string, readonly (readonly string[])[]>) {
    super();
  }

  override async ask(host: string): Promise<string[]> {
    const times = this.asked.filter((name) => name === host).length;
    this.asked.push(host);
    const answers = this.answers[host] ?? [];
    const answer = answers[Math.min(times, answers.length - 1)];
    if (!answer) throw new NameNotResolved();
    return [...answer];
  }

  override lookUp(host: string): Promise<string[]> {
    return this.ask(host);
  }
}
