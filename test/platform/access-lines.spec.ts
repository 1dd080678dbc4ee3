import { pino } from 'pino';
import { AccessLines } from '../../src/platform/logging/index.js';

const answer = { request_id: 'a-1', method: 'GET', path: '/api/v1/whoami', status: 200, ms: 3 };

function openLines(level: 'info' | 'warn' | 'silent') {
  const written: string[] = [];
  const lines = new AccessLines({ write: (line) => written.push(line) }, { LOG_LEVEL: level, ROLE: 'api' });
  return { lines, written };
}

describe('the line of a request', () => {
  it('is what pino would write', () => {
    const { lines, written } = openLines('info');
    const byPino: string[] = [];
    const options = { base: { role: 'api' }, formatters: { level: (level: string) => ({ level }) } };

    lines.add('info', answer, 'request completed');
    pino(options, { write: (line) => byPino.push(line) }).info(answer, 'request completed');

    const withoutTime = (line = '') => line.replace(/"time":\d+,/, '');
    expect(withoutTime(written[0])).toBe(withoutTime(byPino[0]));
    expect(JSON.parse(written[0] ?? '').time).toBeGreaterThan(0);
  });

  it.each(['/"quoted"', '/back\\slash', '/line\nbreak', '/\u0000', '/ünï', '/\ud800', '/"},{"level":"fatal'])(
    'stays one line of JSON with the path %j',
    (path) => {
      const { lines, written } = openLines('info');

      lines.add('info', { ...answer, path }, 'request completed');

      expect(written).toHaveLength(1);
      expect(written[0]?.indexOf('\n')).toBe((written[0]?.length ?? 0) - 1);
      expect(JSON.parse(written[0] ?? '')).toMatchObject({ path, level: 'info', msg: 'request completed' });
    },
  );

  it('is left out when its level is not asked for', () => {
    const { lines, written } = openLines('warn');

    lines.add('info', answer, 'request completed');
    lines.add('warn', { ...answer, status: 500 }, 'request failed');

    expect(written.map((line) => JSON.parse(line).status)).toEqual([500]);
  });

  it('is never written while the log is silent', () => {
    const { lines, written } = openLines('silent');

    lines.add('warn', answer, 'request failed');

    expect(written).toEqual([]);
  });
});
