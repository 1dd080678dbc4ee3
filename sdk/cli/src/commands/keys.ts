import type { CreatedKeyResponse, KeyResponse, LinkFetch, Mode, Scope } from '@linkfetch/sdk';
import { only, openClient, parse, readNumber } from '../arguments.js';
import { OK } from '../exit-codes.js';
import { say, sayJson, type Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = {
  mode: { type: 'string', default: 'live' },
  scopes: { type: 'string' },
  'credit-limit': { type: 'string' },
  'grace-hours': { type: 'string' },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>['values'];
type Action = (ll: LinkFetch, positionals: string[], values: Values, terminal: Terminal) => Promise<void>;

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['list', list],
  ['create', create],
  ['rotate', rotate],
  ['revoke', revoke],
]);

export async function keys(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [name = 'list', ...rest] = positionals;
  const action = ACTIONS.get(name);
  if (!action) throw new UsageError(`keys can ${[...ACTIONS.keys()].join(', ')}, not ${name}.`);

  await action(openClient(values), rest, values, terminal);
  return OK;
}

async function list(
  ll: LinkFetch,
  positionals: string[],
  { json }: Values,
  terminal: Terminal,
): Promise<void> {
  if (positionals.length > 0) throw new UsageError(`keys list takes no ${positionals[0]}.`);
  const found: KeyResponse[] = [];
  for await (const key of ll.keys.list({ signal: terminal.interrupted })) found.push(key);
  if (json) return sayJson(terminal.stdout, found);
  for (const key of found) say(terminal.stdout, describe(key));
}

async function create(
  ll: LinkFetch,
  positionals: string[],
  values: Values,
  terminal: Terminal,
): Promise<void> {
  const made = await ll.keys.create({
    name: only(positionals, 'NAME'),
    // The API knows which there are, and says so.
    mode: values.mode as Mode,
    scopes: values.scopes?.split(',').map((scope) => scope.trim() as Scope),
    creditLimit: readNumber('--credit-limit', values['credit-limit'], Number.MAX_SAFE_INTEGER),
  });
  showNew(made, values, terminal);
}

async function rotate(
  ll: LinkFetch,
  positionals: string[],
  values: Values,
  terminal: Terminal,
): Promise<void> {
  const made = await ll.keys.rotate(only(positionals, 'ID'), { graceHours: graceHours(values) });
  showNew(made, values, terminal);
}

async function revoke(
  ll: LinkFetch,
  positionals: string[],
  values: Values,
  terminal: Terminal,
): Promise<void> {
  const revoked = await ll.keys.revoke(only(positionals, 'ID'), { graceHours: graceHours(values) });
  if (values.json) sayJson(terminal.stdout, revoked);
  else say(terminal.stdout, describe(revoked));
}

function graceHours(values: Values): number | undefined {
  return readNumber('--grace-hours', values['grace-hours'], 24);
}

/** The key alone on stdout, so that it can go straight into a file or a secrets manager. */
function showNew(made: CreatedKeyResponse, { json }: Values, terminal: Terminal): void {
  if (json) return void sayJson(terminal.stdout, made);
  say(terminal.stderr, `${describe(made)}\n${made.message}`);
  say(terminal.stdout, made.api_key);
}

function describe({ id, prefix, status, name, stops_at }: KeyResponse): string {
  const until = stops_at ? `  until ${stops_at}` : '';
  return `${id}  ${prefix}…  ${status.padEnd(8)}  ${name}${until}`;
}
