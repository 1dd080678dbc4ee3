import { lookup, Resolver } from 'node:dns/promises';
import { NameNotResolved } from './outbound.errors.js';

/** Where names become addresses. */
export abstract class NameResolver {
  /** Asks name servers, for names that anybody may have chosen. Throws `NameNotResolved`. */
  abstract ask(host: string, signal: AbortSignal): Promise<string[]>;

  /** As the operating system does it, hosts file and search domains included. Throws `NameNotResolved`. */
  abstract lookUp(host: string): Promise<string[]>;
}

/** A lost packet is sent again after so long, and then once more. */
const QUERY = { timeout: 1_500, tries: 2 };

export class SystemResolver extends NameResolver {
  /** Not by the operating system, which has four threads for it: a few slow name servers would stop everybody. */
  async ask(host: string, signal: AbortSignal): Promise<string[]> {
    const resolver = new Resolver(QUERY);
    const cancel = () => resolver.cancel();
    signal.addEventListener('abort', cancel);
    try {
      const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
      return someOf(answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])));
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }

  async lookUp(host: string): Promise<string[]> {
    const found = await lookup(host, { all: true }).catch(() => []);
    return someOf(found.map(({ address }) => address));
  }
}

function someOf(addresses: string[]): string[] {
  if (addresses.length === 0) throw new NameNotResolved();
  return addresses;
}
