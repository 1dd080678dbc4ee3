import type { Visitor } from './visitor.js';

interface Forged {
  status: number;
  body?: object;
  /** In place of a body. */
  error?: { code: string; message: string; [detail: string]: unknown };
  retryAfterSeconds?: number;
}

/** What is answered in place of the API, by method and the end of the path: "GET /credits/ledger". */
export async function forgingAnswers({ page }: Visitor): Promise<Map<string, Forged>> {
  const answers = new Map<string, Forged>();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const asked = `${request.method()} ${new URL(request.url()).pathname}`;
    const forged = [...answers].find(([wanted]) => isOf(asked, wanted))?.[1];
    if (!forged) return void request.continue();
    const { status, body, error, retryAfterSeconds: seconds } = forged;
    void request.respond({
      status,
      contentType: 'application/json',
      headers: seconds ? { 'Retry-After': String(seconds) } : {},
      body: JSON.stringify(body ?? { success: false, error, retry_after_seconds: seconds }),
    });
  });
  return answers;
}

function isOf(asked: string, wanted: string): boolean {
  const [method = '', end = ''] = wanted.split(' ');
  return asked.startsWith(method) && asked.endsWith(end);
}
