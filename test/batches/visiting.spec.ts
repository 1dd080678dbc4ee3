import { type ProfileSite, startProfileSite } from '../../src/local/profile-site/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, ledgerSum, newBatchClient } from './batch-client.js';

describe('a batch that a worker visits', () => {
  let site: ProfileSite;
  let app: TestApp;
  let client: BatchClient;

  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
    app = await startTestApp({ ROLE: 'all', PROFILE_ORIGIN: site.url });
    client = await newBatchClient(app);
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  it('brings every profile home, and refunds those that are not there', async () => {
    const slugs = [
      'ada-batched',
      'not-found-batched',
      'bruno-batched',
      'gone-410-batched',
      'company-with-dash',
    ];
    const { body } = await client.submit(slugs.map((slug) => `https://linkedin.com/in/${slug}`));
    const batch = await client.untilEnded(body.data.batch_id);
    expect(batch).toMatchObject({ status: 'completed', total: 5, completed: 3, failed: 2, pending: 0 });
    expect(batch.profiles.map(({ error }) => error)).toEqual([
      null,
      'Profile not found',
      null,
      'Profile not found',
      null,
    ]);
    expect([await client.balance(), await ledgerSum(app, client.accountId)]).toEqual([97, 97]);
  });
});
