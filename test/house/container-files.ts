import { readFile } from 'node:fs/promises';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';

export interface Service {
  image: string;
  build?: string;
  user?: string;
  init?: boolean;
  read_only?: boolean;
  restart?: string;
  cap_drop?: string[];
  security_opt?: string[];
  mem_limit?: string;
  pids_limit?: number;
  stop_grace_period?: string;
  shm_size?: string;
  command?: string[];
  ports?: string[];
  networks: string[];
  environment?: Record<string, string>;
  healthcheck: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
}

export async function readCompose(): Promise<Compose> {
  // Docker compose knows `<<`, which YAML itself has given up.
  const schema = CORE_SCHEMA.withTags(mergeTag);
  return load(await readFile('docker-compose.yml', 'utf8'), { schema }) as Compose;
}

const REFERENCE = /\$\{(\w+)(:-|:\?)([^}]*)\}/g;

/** What docker compose makes of `${NAME:-default}` and `${NAME:?complaint}`. */
export function interpolate(text: string, environment: Record<string, string>): string {
  return text.replaceAll(REFERENCE, (_, name: string, operator: string, rest: string) => {
    const value = environment[name];
    if (value) return value;
    if (operator === ':?') throw new Error(`${name}: ${rest}`);
    return rest;
  });
}

/** The variables that a text asks for, with what happens to each that is not set. */
export function referencesIn(text: string): { name: string; operator: string }[] {
  return [...text.matchAll(REFERENCE)].map(([, name = '', operator = '']) => ({ name, operator }));
}

/** The instructions of the Dockerfile: what stands before the stages, then each stage. */
export async function readDockerfile(): Promise<string[][]> {
  const text = await readFile('Dockerfile', 'utf8');
  const instructions = text
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '');
  return splitBefore(instructions, (line) => line.startsWith('FROM '));
}

function splitBefore<T>(items: T[], isFirst: (item: T) => boolean): T[][] {
  const parts: T[][] = [[]];
  for (const item of items) {
    if (isFirst(item)) parts.push([]);
    parts.at(-1)?.push(item);
  }
  return parts;
}
