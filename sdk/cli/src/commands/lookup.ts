import type { LookupResponse } from '@linkfetch/sdk';
import { only, openClient, parse, readNumber } from '../arguments.js';
import { NOT_FOUND, OK } from '../exit-codes.js';
import { say, sayJson, type Terminal } from '../terminal.js';

const OPTIONS = {
  wait: { type: 'string' },
  'max-age': { type: 'string' },
  force: { type: 'boolean' },
} as const;

export async function lookup(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const url = only(positionals, 'URL');
  const wait = readNumber('--wait', values.wait, 86_400);
  const maxAge = readNumber('--max-age', values['max-age'], 24);

  const ended = await openClient(values).lookup(url, {
    wait,
    maxAge,
    force: values.force,
    signal: terminal.interrupted,
  });

  if (values.json) sayJson(terminal.stdout, ended);
  else if (ended.status === 'completed') for (const line of describe(ended)) say(terminal.stdout, line);
  else say(terminal.stderr, `linkfetch: ${ended.error ?? ended.status} (${ended.status}, ${ended.id})`);
  return ended.status === 'completed' ? OK : NOT_FOUND;
}

function describe({ profile_data: profile, canonical_url }: LookupResponse): string[] {
  const facts = [profile?.headline, profile?.location, canonical_url, profile?.about];
  const lines = [profile?.full_name ?? 'No name is shown', ...facts.filter((fact) => fact != null)];
  return [
    ...lines,
    ...section('Experience', profile?.experience),
    ...section('Education', profile?.education),
  ].map(onOneLine);
}

function section(title: string, text: string | null | undefined): string[] {
  return text ? [`${title}: ${text}`] : [];
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
