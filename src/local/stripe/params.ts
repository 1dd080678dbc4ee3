import { badParameter, missingParameter } from './api/faults.js';

/** Form-encoded parameters with Stripe's brackets, as in `line_items[0][price_data][currency]=usd`. */
export class Params {
  private readonly values: ReadonlyMap<string, string>;

  constructor(
    entries: Iterable<[string, string]>,
    /** How the whole call names what stands in here. */
    private readonly path = '',
  ) {
    this.values = new Map(entries);
  }

  text(name: string): string | null {
    return this.values.get(name) || null;
  }

  required(name: string): string {
    return this.text(name) ?? missingParameter(this.nameOf(name));
  }

  whole(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    if (!/^\d{1,12}$/.test(text)) badParameter(this.nameOf(name), `Invalid integer: ${text}`);
    return Number(text);
  }

  flag(name: string): boolean | null {
    const text = this.text(name);
    return text === null ? null : text === 'true';
  }

  /** What stands in the brackets behind `name`. */
  group(name: string): Params {
    const inside = [...this.values].flatMap(([key, value]): [string, string][] => {
      const [, first, rest = ''] = key.startsWith(`${name}[`)
        ? (/^\[([^\]]*)\](.*)$/.exec(key.slice(name.length)) ?? [])
        : [];
      return first === undefined ? [] : [[first + rest, value]];
    });
    return new Params(inside, this.nameOf(name));
  }

  /** The members of a list: `name[0]`, `name[1]`, … */
  list(name: string): Params[] {
    const inside = this.group(name);
    const indexes = new Set([...inside.values.keys()].map((key) => key.split('[')[0] ?? ''));
    return [...indexes].map((index) => inside.group(index));
  }

  /** Every name with its text, such as metadata. */
  toRecord(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  isEmpty(): boolean {
    return this.values.size === 0;
  }

  private nameOf(name: string): string {
    return this.path === '' ? name : `${this.path}[${name}]`;
  }
}
