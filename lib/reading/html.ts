import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readMetadata } from './metadata.ts';
import { cleanText } from './plain.ts';
import { type Article, Unreadable } from './types.ts';

/** Elements within elements beyond this are no article. */
const DEEPEST = 400;
const MOST_ELEMENTS = 60_000;
/** An article that is shorter than this was not found; the whole page is taken. */
const SHORTEST_ARTICLE = 140;

/**
 * The article in a page, as text with its paragraphs apart, and what the page says of itself. Nothing in it is run
 * or loaded.
 * @throws Unreadable
 */
export function readHtml(html: string): Article {
  refuseDeep(html);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const said = readMetadata(document);
  const whole = document.body ? blockText(document.body) : '';
  let main = '';
  try {
    // Readability takes the page apart: it comes last.
    const found = new Readability(document as unknown as Document, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (element) => element,
    }).parse();
    main = found?.content ? blockText(found.content as Element) : '';
    said.byline ||= found?.byline?.replaceAll(/\s+/g, ' ').trim().slice(0, 300) ?? '';
    said.headline ||= found?.title?.slice(0, 500) ?? '';
  } catch (error) {
    if (/too many elements|Aborting/i.test((error as Error).message)) {
      throw new Unreadable('This page has too many parts to be read. Paste the text of the article instead.');
    }
    // A page it cannot take apart is taken whole.
  }
  return { ...said, text: cleanText(main.length >= SHORTEST_ARTICLE ? main : whole) };
}

/** Closed by nothing, or by whatever comes next. */
const UNCLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|th|tr|dt|dd|option)$/i;

/** Counts how deep elements stand in one another, before anything is made of them. */
function refuseDeep(html: string): void {
  let depth = 0;
  let count = 0;
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    if (UNCLOSED.test(name)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    count += 1;
    if (depth > DEEPEST || count > MOST_ELEMENTS) {
      throw new Unreadable(
        'This page is built too deeply to be read. Paste the text of the article instead.',
      );
    }
  }
}

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P
  PRE SECTION TABLE TD TH TR UL`.split(/\s+/),
);
const UNREAD = new Set(
  'BUTTON FORM IFRAME INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA'.split(' '),
);

/** The text of an element as it reads: blocks apart by an empty line, spaces as they are shown. */
function blockText(root: Element): string {
  const blocks: string[] = [];
  let line = '';
  const end = () => {
    const text = line
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .trim();
    if (text) blocks.push(text);
    line = '';
  };
  // Without recursion: however deep a page is built, this takes no stack.
  const stack: (Node | 'end')[] = [root];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one === 'end') {
      end();
      continue;
    }
    if (one.nodeType === 3) line += (one.nodeValue ?? '').replaceAll(/\s+/g, ' ');
    if (one.nodeType !== 1) continue;
    const name = one.nodeName.toUpperCase();
    if (UNREAD.has(name)) continue;
    if (name === 'BR') line += '\n';
    if (BLOCKS.has(name)) {
      end();
      stack.push('end');
    }
    const children = [...one.childNodes];
    for (let at = children.length - 1; at >= 0; at--) stack.push(children[at] as Node);
  }
  end();
  return blocks.join('\n\n');
}
