import { answerInWords, answerTone, tookInWords } from '../../../web/src/pages/webhooks/attempt-words.js';
import { paceOf } from '../../../web/src/pages/webhooks/delivery-pace.js';
import { subjectPage } from '../../../web/src/pages/webhooks/event-words.js';
import { parsed } from '../../../web/src/pages/webhooks/parsed.js';

const NOW = Date.parse('2026-03-05T10:30:00Z');
const in_ = (seconds: number) => new Date(NOW + seconds * 1_000).toISOString();

describe('a delivery', () => {
  it('is followed closely while a try is near, and hardly while the next is far', () => {
    const pending = (seconds: number) => ({ status: 'pending' as const, next_attempt_at: in_(seconds) });
    const over = { status: 'delivered' as const, next_attempt_at: null };
    expect(paceOf([], NOW)).toBe(false);
    expect(paceOf([over], NOW)).toBe(false);
    expect(paceOf([over, pending(-3)], NOW)).toBe(1_500);
    expect(paceOf([pending(7_200)], NOW)).toBe(30_000);
    expect(paceOf([pending(7_200), pending(5)], NOW)).toBe(1_500);
  });

  it('tells of each try what was answered, or why nothing was', () => {
    const attempt = { number: 1, status: 204, error: null, duration_ms: 34, at: in_(0) };
    expect([answerInWords(attempt), answerTone(attempt), tookInWords(attempt)]).toEqual([
      'HTTP 204',
      'good',
      '34 ms',
    ]);
    expect(answerTone({ ...attempt, status: 302 })).toBe('warn');
    const silent = {
      ...attempt,
      status: null,
      error: 'The connection failed: ECONNREFUSED',
      duration_ms: null,
    };
    expect([answerInWords(silent), answerTone(silent), tookInWords(silent)]).toEqual([
      'The connection failed: ECONNREFUSED',
      'bad',
      'Interrupted',
    ]);
  });

  it('leads to what it tells of', () => {
    const page = (event: string, subject_id: string | null) =>
      subjectPage({ event, subject_id } as Parameters<typeof subjectPage>[0]);
    expect(page('batch.completed', 'abc')).toBe('/app/batches/abc');
    expect(page('post.failed', 'post_abc')).toBe('/app/posts/post_abc');
    expect(page('webhook.test', null)).toBeUndefined();
    expect(page('batch.completed', '../x')).toBe('/app/batches/..%2Fx');
  });

  it('may hold what is no JSON', () => {
    expect(parsed('{"a":1}')).toEqual({ a: 1 });
    expect(parsed('{"a":')).toBeUndefined();
  });
});
