import type { Markup } from '../profile-site/render/markup.js';
import type { Params } from './params.js';

export interface Request {
  method: string;
  path: string;
  headers: NodeJS.Dict<string | string[]>;
  /** Of the query, or of the form that was sent. */
  params: Params;
  /** All that was sent, for telling whether two calls are the same. */
  body: string;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

export function page(markup: Markup, status = 200): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: markup.text };
}

/** After a form: the browser goes on with a GET, and a reload sends nothing twice. */
export function seeOther(location: string): Reply {
  return { status: 303, headers: { location }, body: '' };
}
