import {
  countAt,
  findSubject,
  lineAt,
  proseAt,
  readLinkedData,
} from '../../src/modules/visiting/agents/linkedin/json-ld.js';
import { openPage } from '../../src/modules/visiting/agents/linkedin/page-document.js';
import { MASKED } from '../../src/modules/visiting/agents/linkedin/text.js';

function blocks(...contents: unknown[]) {
  const scripts = contents.map(
    (content) =>
      `<script type="application/ld+json">${typeof content === 'string' ? content : JSON.stringify(content)}</script>`,
  );
  return readLinkedData(openPage(`<html><head>${scripts.join('')}</head></html>`));
}

const ada = { '@type': 'Person', name: 'Ada', url: 'https://uk.linkedin.com/in/ada' };
const adaOnly = new Set(['ada']);

describe('readLinkedData', () => {
  it('finds things in a graph, alone, in a list, and in several blocks', () => {
    expect(blocks({ '@graph': [ada] }, ada, [ada, ada])).toEqual([ada, ada, ada, ada]);
  });

  it('passes over a broken block and what is no thing', () => {
    expect(blocks('{"@type": "Person",,}', 'null', '1', '[1, "a", null]', { '@graph': 7 }, ada)).toEqual([
      ada,
    ]);
  });

  it('never takes nested people for things of the page', () => {
    const article = { '@type': 'Article', author: ada };
    expect(findSubject(blocks({ '@graph': [article] }), 'Person', adaOnly)).toBeNull();
  });
});

describe('findSubject', () => {
  const bob = { '@type': 'Person', name: 'Bob', sameAs: ['https://www.linkedin.com/in/bob'] };

  it('picks by the slug of url or sameAs', () => {
    expect(findSubject([bob, ada], 'Person', adaOnly)).toBe(ada);
    expect(findSubject([ada, bob], 'Person', new Set(['bob']))).toBe(bob);
    expect(findSubject([bob], 'Person', adaOnly)).toBeNull();
  });

  it('accepts one without an address if it is the only one', () => {
    const nobody = { '@type': ['Thing', 'Person'], name: 'Ada' };
    expect(findSubject([nobody], 'Person', adaOnly)).toBe(nobody);
    expect(findSubject([nobody, bob], 'Person', adaOnly)).toBeNull();
  });
});

describe('values of linked data', () => {
  it('are read as text is', () => {
    expect(lineAt({ a: ' x \n y ' }, 'a')).toBe('x y');
    expect(lineAt({ a: 1990 }, 'a')).toBe('1990');
    expect(lineAt({ a: '*** **' }, 'a')).toBe(MASKED);
    expect(lineAt({ a: { b: 1 } }, 'a')).toBeNull();
    expect(lineAt(null, 'a')).toBeNull();
  });

  it('keep the lines of a description, and every other angle bracket', () => {
    expect(proseAt({ a: 'One.<br>Two <b>.<BR/>Three' }, 'a')).toBe('One.\nTwo <b>.\nThree');
  });

  it('count only what is a count', () => {
    expect(countAt({ a: 758 }, 'a')).toBe(758);
    expect(countAt({ a: '758' }, 'a')).toBe(758);
    expect([-1, 1.5, 'many', null, {}].map((a) => countAt({ a }, 'a'))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
