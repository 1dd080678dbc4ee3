import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, newBatchClient, urls } from './batch-client.js';
import { StandInWorker } from './stand-in-worker.js';

describe('exporting a batch', () => {
  let app: TestApp;
  let worker: StandInWorker;
  let client: BatchClient;

  beforeAll(async () => {
    app = await startTestApp();
    worker = new StandInWorker(app);
    client = await newBatchClient(app, 2_000);
  });
  afterAll(() => app.close());

  const results = (id: string, format?: string) =>
    client
      .get(`${id}/results`, format ? { format } : {})
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
      });

  it('writes every item in the order sent, over many chunks', async () => {
    const sent = urls('exported', 250);
    const { body } = await client.submit(sent);
    await worker.visitAll();
    const id = body.data.batch_id;
    const { profiles } = (await client.get(id)).body;

    const json = await results(id);
    expect(json.headers['content-type']).toMatch(/^application\/json/);
    expect(json.headers['content-disposition']).toBe(`attachment; filename="batch-${id}.json"`);
    expect(JSON.parse(json.body)).toEqual(profiles);

    const ndjson = await results(id, 'ndjson');
    expect(ndjson.headers['content-type']).toMatch(/^application\/x-ndjson/);
    expect(
      ndjson.body
        .trimEnd()
        .split('\n')
        .map((line: string) => JSON.parse(line)),
    ).toEqual(profiles);

    const csv = await results(id, 'csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    const [head, ...lines] = csv.body.trimEnd().split('\r\n');
    expect(head).toMatch(/^\ufeffposition,id,linkedin_url,status,error,/);
    expect(lines).toHaveLength(250);
    expect(lines[249]).toContain('linkedin.com/in/exported-249,completed,,person,Zoë Øvrebråten');
  });

  it.each([
    ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tcmd', "'\tcmd"],
    ['\rcmd', `"'\rcmd"`],
    ['a, "b"\nc', '"a, ""b""\nc"'],
    ['plain', 'plain'],
  ])('writes %j so that no spreadsheet runs it', async (headline, cell) => {
    const slug = `formula-${Buffer.from(headline).toString('hex')}`;
    const { body } = await client.submit([`linkedin.com/in/${slug}`]);
    await worker.bringHome(await worker.claim(), { headline });
    const csv = await results(body.data.batch_id, 'csv');
    expect(csv.body).toContain(`,person,Zoë Øvrebråten,${cell},`);
  });

  it('writes a running batch as it is, and addresses as they were sent', async () => {
    const { body } = await client.submit(['=1+1', 'linkedin.com/in/running'], { skip_invalid: true });
    const csv = await results(body.data.batch_id, 'csv');
    expect(csv.body).toContain(`0,,'=1+1,failed,Not the address of a profile or company,`);
    expect(csv.body).toContain('linkedin.com/in/running,pending,');
    await worker.visitAll();
  });

  it('refuses a format it doesn’t know', async () => {
    const { status } = await client.get('507f1f77bcf86cd799439011/results', { format: 'xlsx' });
    expect(status).toBe(400);
  });
});
