export type Language = 'typescript' | 'python' | 'plain';

export const LANGUAGES: readonly { id: Language; label: string }[] = [
  { id: 'typescript', label: 'TypeScript' },
  { id: 'python', label: 'Python' },
  { id: 'plain', label: 'Without a library' },
];

export const SNIPPETS: Readonly<Record<Language, string>> = {
  typescript: `import { verifyWebhook } from '@linkfetch/sdk';

app.post('/hook', express.raw({ type: '*/*' }), async (request, response) => {
  const event = await verifyWebhook(request.body, request.headers, process.env.WEBHOOK_SECRET);
  response.sendStatus(204);
  // Work on the event afterwards.
});`,
  python: `from linkfetch import webhooks

@app.post("/hook")
def hook():
    event = webhooks.verify(request.get_data(), request.headers, os.environ["WEBHOOK_SECRET"])
    # Work on the event after answering.
    return "", 204`,
  plain: `import { createHmac, timingSafeEqual } from 'node:crypto';

const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures } = request.headers;
const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
const expected = createHmac('sha256', key).update(\`\${id}.\${time}.\`).update(rawBody).digest();

const isSigned = signatures.split(' ').some((signature) => {
  const given = Buffer.from(signature.replace('v1,', ''), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
});
const isRecent = Math.abs(Date.now() / 1000 - Number(time)) < 300;`,
};
