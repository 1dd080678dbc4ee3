import {
  asText,
  changesOf,
  creationOf,
  editOf,
  isDirty,
  keptMine,
  met,
  tagsIn,
} from '../../../web/src/pages/ideas/idea-edit.js';

const IDEA = { title: 'Buttons', content: 'Nobody reads the manual', tags: ['Customers'], etag: '"v1"' };
const NEWER = { ...IDEA, tags: ['Customers', 'Design'], etag: '"v2"' };

const begun = (mine = {}) => {
  const edit = editOf(IDEA);
  return { ...edit, mine: { ...edit.mine, ...mine } };
};

it('reads tags between commas', () => {
  expect(tagsIn(' Customers, ,Design ,')).toEqual(['Customers', 'Design']);
  expect(tagsIn('')).toEqual([]);
});

it('has no title rather than an empty one', () => {
  expect(creationOf({ title: ' ', content: 'x', tags: '' })).toEqual({ title: null, content: 'x', tags: [] });
});

it('sends only what was changed', () => {
  expect(changesOf(begun({ title: '' }))).toEqual({ title: null });
  expect(changesOf(begun())).toEqual({});
});

it('follows what is saved elsewhere while nothing is written, and stays where something is', () => {
  expect(met(begun(), NEWER)).toEqual(editOf(NEWER));
  const edit = begun({ content: 'Somebody does' });
  expect(met(edit, NEWER)).toBe(edit);
  expect(met(edit, { ...IDEA, etag: '"v2"' })).toMatchObject({ etag: '"v2"', mine: edit.mine });
});

it('puts mine on top of theirs, field by field', () => {
  const kept = keptMine(begun({ content: 'Somebody does' }), NEWER);
  expect(changesOf(kept)).toEqual({ content: 'Somebody does' });
  expect(asText(kept.mine)).toBe('Buttons\n\nSomebody does\n\nCustomers, Design');
  expect(isDirty(kept)).toBe(true);
});
