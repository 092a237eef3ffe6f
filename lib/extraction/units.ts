import { paragraphsOf, type Region } from './marks.ts';
import type { Token } from './tokens.ts';

/**
 * A sentence with the quotations that stand in it: tokens `from` to `to` (exclusive), regions `firstRegion` to
 * `lastRegion` (exclusive). A full stop inside quotation marks does not end it.
 */
export type Unit = {
  from: number;
  to: number;
  firstRegion: number;
  lastRegion: number;
  paragraph: number;
};

/** The article cut up: every later stage reads this and nothing else. */
export type Article = {
  text: string;
  tokens: Token[];
  regions: Region[];
  /** For each token the region it stands in, or -1. */
  regionOf: Int32Array;
  units: Unit[];
  /** For each token its unit. */
  unitOf: Int32Array;
  paragraphs: [number, number][];
};

const STOP = /^[.!?…]+$/;
const SHORT =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Jr|Sr|St|vs|No|Rev|Hon|Prof|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mt|Ft|Supt|Det|Cmdr|Maj|Adm|Assn|Dept)$/u;

export function cutUp(text: string, tokens: Token[], regions: Region[]): Article {
  const regionOf = new Int32Array(tokens.length).fill(-1);
  let token = 0;
  for (const [index, region] of regions.entries()) {
    while (token < tokens.length && (tokens[token]?.start ?? 0) < region.open) token += 1;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < region.close) regionOf[token++] = index;
  }
  const article: Article = {
    text,
    tokens,
    regions,
    regionOf,
    units: [],
    unitOf: new Int32Array(tokens.length),
    paragraphs: paragraphsOf(text),
  };
  let at = 0;
  for (const [index, [, end]] of article.paragraphs.entries()) {
    const from = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at += 1;
    cutParagraph(article, from, at, index);
  }
  return article;
}

/** Sentences beyond this many words outside quotation marks are cut: later stages look at pairs of words. */
const LONGEST = 400;

function cutParagraph(article: Article, from: number, to: number, paragraph: number): void {
  let start = datelineEnd(article, from, to);
  if (start > from) push(article, from, start, paragraph);
  let outside = 0;
  for (let at = start; at < to; at += 1) {
    if (article.regionOf[at] === -1) outside += 1;
    const next = outside > LONGEST && article.regionOf[at] === -1 ? at + 1 : endsAfter(article, at, to);
    if (next < 0) continue;
    outside = 0;
    push(article, start, next, paragraph);
    start = next;
    at = next - 1;
  }
  if (start < to) push(article, start, to, paragraph);
}

/** "KANO, Nigeria (AP) — A blast": where and from whom, before the first sentence. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’ -]{2,30}(?:,[^—–(\n]{2,30})?(?: ?\([\p{L} ]{2,12}\))?|\p{Lu}[\p{L} ,.]{2,30}\((?:AP|Reuters|AFP|PTI|ANI|IANS|UPI|CNN|Xinhua|DPA|dpa)\)) ?(?:—|–|--|-) ?(?=[\p{Lu}“"‘])/u;

/** The first token behind a paragraph's dateline. */
function datelineEnd({ text, tokens }: Article, from: number, to: number): number {
  const start = tokens[from]?.start ?? 0;
  const line = DATELINE.exec(text.slice(start, Math.min(start + 90, tokens[to - 1]?.end ?? start)));
  if (!line) return from;
  let at = from;
  while (at < to - 1 && (tokens[at]?.start ?? 0) < start + line[0].length) at += 1;
  return at;
}

function push(article: Article, from: number, to: number, paragraph: number): void {
  let first = -1;
  let last = -1;
  for (let at = from; at < to; at += 1) {
    article.unitOf[at] = article.units.length;
    const region = article.regionOf[at] ?? -1;
    if (region >= 0 && first < 0) first = region;
    if (region >= 0) last = region;
  }
  article.units.push({ from, to, firstRegion: first, lastRegion: last + 1, paragraph });
}

/** The token after the sentence's end if it ends at `at`, else -1. */
function endsAfter({ tokens, regionOf, regions, text }: Article, at: number, to: number): number {
  const token = tokens[at];
  if (!token) return -1;
  const region = regionOf[at] ?? -1;
  const inside = region >= 0 ? regions[region] : undefined;
  if (inside) {
    // The closing mark of a quotation that ends like a sentence, before what begins like one.
    if (at + 1 < to && regionOf[at + 1] === region) return -1;
    const last = text
      .slice(Math.max(inside.start, inside.end - 3), inside.end)
      .trimEnd()
      .slice(-1);
    if (!/[.!?…—-]/.test(last) || !isStart(tokens[at + 1])) return -1;
    if (last === '.' || !attributes(tokens, at + 1, to)) return at + 1;
    return -1;
  }
  if (!STOP.test(token.text)) return -1;
  if (token.text === '.' && SHORT.test(tokens[at - 1]?.text ?? '') && token.start === tokens[at - 1]?.end) {
    const next = tokens[at + 1];
    if (next && !/^(The|He|She|It|They|But|And|In|A|We|I|On)$/.test(next.text)) return -1;
  }
  let next = at + 1;
  while (next < to && regionOf[next] === -1 && /^[)\]}'"”’.!?…]$/.test(tokens[next]?.text ?? '')) next += 1;
  return next >= to || isStart(tokens[next]) ? next : -1;
}

function isStart(token: Token | undefined): boolean {
  return token === undefined || /^[\p{Lu}\d"“”«'‘`([—–•*@#$]/u.test(token.text);
}

/** Whether "Smith said" or "said Smith" follows within a few words: the question mark before it ended no sentence. */
function attributes(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 5); at += 1) {
    const token = tokens[at];
    if (!token || /^["“”.,:;]/.test(token.text)) return false;
    if (
      /^(said|says|asked|asks|wrote|writes|added|tweeted|told|replied|shouted|continued|exclaimed)$/.test(
        token.lower,
      )
    ) {
      return !/^[,:]$/.test(tokens[at + 1]?.text ?? '') && at + 1 < to;
    }
  }
  return false;
}
