import type { Env } from '../../../config/index.js';

type EgressProxy = Env['EGRESS_PROXIES'][number];

/** One way out to the sites. They count visits by the address these come from, and so do we. */
export interface Egress {
  name: string;
  /** Null without a proxy. */
  proxy: EgressProxy | null;
}

export const DIRECT: Egress = { name: 'direct', proxy: null };

/** The ways out that the settings allow; at least one. */
export function listEgresses({ EGRESS_PROXIES: proxies }: Env): readonly Egress[] {
  return proxies.length === 0 ? [DIRECT] : proxies.map((proxy) => ({ name: proxy.name, proxy }));
}
