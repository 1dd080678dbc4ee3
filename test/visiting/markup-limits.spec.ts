import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { findExcess } from '../../src/modules/visiting/agents/linkedin/markup-limits.js';
import { parseProfile } from '../../src/modules/visiting/agents/linkedin/parse-profile.js';
import { PageChanged } from '../../src/modules/visiting/agents/visit.errors.js';

const TARGET = { kind: 'person', slug: 'ada' } as const;

function page(body: string): string {
  return `<html><head><title>x</title></head><body>${body}</body></html>`;
}

/** How deep the parser really nests. */
function depthOf(html: string): number {
  let level = load(html).root().children();
  let depth = 0;
  for (; level.length > 0; level = level.children()) depth += 1;
  return depth;
}

/** What a hostile page may be made of: whatever one scan might see and the other not. */
const PIECES = [
  '<div>',
  '</div>',
  '<DIV class=x>',
  '<p>',
  '</p>',
  '<li>',
  '<ul>',
  '</ul>',
  '<table>',
  '<tr>',
  '<td>',
  '<th>',
  '<dl>',
  '<dt>',
  '<dd>',
  '<br>',
  '<br/>',
  '<img src=x>',
  '<div/>',
  '<div / >',
  '<svg>',
  '</svg>',
  '<svg/>',
  '<path/>',
  '<foreignObject>',
  '</foreignObject>',
  '<title>',
  '</title>',
  '<title/>',
  '<script>',
  '</script>',
  '</script/>',
  '</script x>',
  '<script/>',
  '<style>',
  '</style>',
  '<textarea>',
  '</textarea >',
  '<xmp>',
  '</xmp>',
  '<iframe>',
  '<a title="</div>">',
  "<a title='</div>'>",
  '<a ="></div>">',
  '<a title = "',
  '<a title=\u00a0"></div>',
  '<a x=y/>',
  '<a x="y"/>',
  '<a/b=">',
  '"',
  "'",
  '>',
  '<',
  '</',
  '</ div>',
  '<h1>',
  '</h1>',
  '<select>',
  '<option>',
  '<button>',
  '</button>',
  '<section>',
  '</section>',
  '<tbody>',
  '<thead>',
  '<body>',
  '<head>',
  '<b>',
  '</b>',
  '</div/>',
  '</1 </div>',
  '</>',
  '<!-->',
  '<!--',
  '-->',
  '<!-- </div> -->',
  '<![CDATA[',
  ']]>',
  '<!x',
  '<?x',
  'text',
  ' ',
  '=',
  '/',
];

describe('a page that is too much for the parser', () => {
  /** Each so large that a scan in steps that grow with its square would not end before the run is given up. */
  it.each([
    ['a hundred thousand nested elements', page('<div>'.repeat(100_000))],
    ['the same with ends that belong to nothing', page('<div></x>'.repeat(100_000))],
    ['the same with ends hidden in attributes', page('<div title="</div>">'.repeat(100_000))],
    [
      'a head of 90,000 elements',
      page('').replace('</head>', `${'<meta name="a" content="b">'.repeat(90_000)}</head>`),
    ],
    ['90,000 rows', page(`<h1 class="top-card-layout__title">Ada</h1><ul>${'<li>'.repeat(90_000)}</ul>`)],
    ['90,000 ends that are elements', page(`<main>${'</p>'.repeat(90_000)}</main>`)],
    ['a million elements side by side', page('<b></b>'.repeat(500_000))],
    ['tags that never end', page('<a ="'.repeat(500_000))],
    ['quotes that never end', page(`${'<a b="c" '.repeat(200_000)}<a b="`)],
    ['comments that never end', page('<!--<'.repeat(500_000))],
    ['scripts that never end', page('<script>'.repeat(300_000))],
  ])('is refused in one pass: %s', (_, html) => {
    expect(() => parseProfile(html, TARGET)).toThrow(PageChanged);
  });

  it('is told from one that is not', () => {
    expect(findExcess(page('<div>'.repeat(250) + '</div>'.repeat(250)))).toBeNull();
    expect(findExcess(page('<div>'.repeat(300)))).toMatch('nested');
  });

  it('is never one of many elements side by side, however they end', () => {
    const rows = [
      '<p>x',
      '<li>x',
      '<br>',
      '<img src="a>b">',
      '<tr><td>x<td>y',
      '<div><p>x</div>',
      '<dt>x<dd>y',
    ];
    for (const row of rows) expect(findExcess(page(row.repeat(1_000)))).toBeNull();
    expect(findExcess(page(`<svg>${'<path d="M0"/>'.repeat(1_000)}</svg>`))).toBeNull();
    expect(findExcess(page(`<script>${'if (a<b) "<div>";'.repeat(1_000)}</script>`))).toBeNull();
  });

  it('never has more elements side by side than the scan before it says, whatever it is made of', () => {
    const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(soup, (html) => {
        const $ = load(html);
        const parents = [
          $.root(),
          ...$('*')
            .toArray()
            .map((element) => $(element)),
        ];
        const siblings = Math.max(...parents.map((parent) => parent.children().length));
        if (siblings > 0)
          expect(findExcess(html, { nested: 1_000, siblings: siblings - 1, tags: 1_000 })).not.toBeNull();
      }),
      { numRuns: 20_000 },
    );
  });

  it('never nests deeper than the scan before it says, whatever it is made of', () => {
    const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(soup, (html) => {
        // Of the deepest element alone the scan knows nothing when it never was open, as a `<br>`.
        const nested = depthOf(html) - 1;
        if (nested > 0)
          expect(findExcess(html, { nested: nested - 1, siblings: 1_000, tags: 1_000 })).not.toBeNull();
      }),
      { numRuns: 20_000 },
    );
  });
});
