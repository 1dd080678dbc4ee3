import { type IncomingHttpHeaders, request } from 'node:http';
import { load } from 'cheerio';
import type { ProfileSite } from '../../src/local/profile-site/index.js';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

interface Question {
  host?: string;
  method?: string;
  timeoutMs?: number;
}

/** One plain request, with a Host of its own and without following anything. */
export function ask(site: ProfileSite, path: string, question: Question = {}): Promise<Answer> {
  const { host = 'www.linkedin.localhost', method = 'GET', timeoutMs = 5000 } = question;
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: site.port, path, method, headers: { host } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            text: body.toString(),
          });
        });
      },
    );
    sent.setTimeout(timeoutMs, () => sent.destroy(new Error('timed out')));
    sent.on('error', reject);
    sent.end();
  });
}

export async function open(site: ProfileSite, path: string) {
  return load((await ask(site, path)).text);
}

/** Text as a person would read it. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
