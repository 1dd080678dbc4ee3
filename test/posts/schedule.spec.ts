import fc from 'fast-check';
import { findInstantFault, findTimeFault } from '../../src/modules/posts/schedule.js';

const NOW = new Date('2026-11-21T12:00:00.000Z');

describe('a scheduled time', () => {
  it('may be any moment of these centuries, as JavaScript writes it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(findInstantFault(date.toISOString())).toBeNull();
        },
      ),
    );
  });

  it.each([
    ['2027-01-31T12:00Z', '2027-01-31T12:00:00.000Z'],
    ['2027-01-31T12:00:30.5Z', '2027-01-31T12:00:30.500Z'],
    ['2027-01-31T12:00:00+05:30', '2027-01-31T06:30:00.000Z'],
    ['2027-01-31T00:00:00+14:00', '2027-01-30T10:00:00.000Z'],
    ['2028-02-29T23:59:59-03:00', '2028-03-01T02:59:59.000Z'],
    ['2027-01-31T12:00:00.123456789Z', '2027-01-31T12:00:00.123Z'],
  ])('%s is %s', (text, instant) => {
    expect(findInstantFault(text)).toBeNull();
    expect(new Date(text).toISOString()).toBe(instant);
  });

  it.each([
    '2027-01-31',
    '2027-01-31T12:00:00',
    '2027-01-31 12:00:00Z',
    '2027-01-31T12:00:60Z',
    '2027-01-31T12:60:00Z',
    '2027-04-31T12:00:00Z',
    '2027-13-01T12:00:00Z',
    '2027-00-10T12:00:00Z',
    '2027-01-31T12:00:00+15:00',
    '2027-01-31T12:00:00+05:60',
    '2027-W05-1T12:00:00Z',
    '20270131T120000Z',
    '1801396800',
    ' 2027-01-31T12:00:00Z',
    '2027-01-31T12:00:00Z\n',
    '٢٠٢٧-01-31T12:00:00Z',
  ])('%p is none', (text) => {
    expect(findInstantFault(text)).toContain('scheduledAt');
  });

  it('lies after now, and at most 366 days', () => {
    const faultIn = (ms: number) => findTimeFault(new Date(NOW.getTime() + ms), NOW);
    expect(faultIn(-1)).toContain('future');
    expect(faultIn(0)).toContain('2026-11-21T12:00:00.000Z');
    expect(faultIn(1)).toBeNull();
    expect(faultIn(366 * 86_400_000)).toBeNull();
    expect(faultIn(366 * 86_400_000 + 1)).toContain('366 days');
  });
});
