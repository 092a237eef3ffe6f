import type { Reading } from './read.ts';
import type { CommentRequest } from './types.ts';

const REACHED =
  /\b(?:has |have |had )?(?:reached out to|contacted|asked|approached|emailed|sought comment from|sent (?:an? )?(?:\w+ )?(?:request|email|message)s? to)\s+(.+?)\s+(?:for (?:further |additional |a )?(?:comments?|a response|reaction|a statement)|seeking comment)\b/;
const SILENT =
  /\b(?:(?:did|do|does|had|has|have) not|didn['’]t|hasn['’]t|haven['’]t|never|hadn['’]t)\s+(?:immediately |yet |directly |promptly |respond(?:ed)? )*(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|answer(?:ed)?)\b.{0,60}?\b(?:comment|requests?|calls?|messages?|inquir(?:y|ies)|emails?|questions?)\b/;
const DECLINED =
  /\b(?:declin|refus)(?:ed|es|ing)\s+(?:\w+ )?(?:to )?(?:(?:publicly |further |be )?(?:comment|interview)|(?:multiple |several |repeated |an? )?(?:requests?|interview))\b|\bcould not (?:immediately )?be reached\b|\bwas(?: not|n['’]t) (?:immediately )?available for comment\b/;

/**
 * Sentences that say that comment was asked for, and of whom. They are no statements, but a desk must know of them:
 * someone quoted against was given the chance to answer, or was not.
 */
export function findCommentRequests({ article }: Reading): CommentRequest[] {
  const { units, tokens, text, regionOf } = article;
  const found: CommentRequest[] = [];
  for (const { from, to } of units) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const words = text.slice(start, end);
    if (
      words.length > 600 ||
      regionOf[from] !== -1 ||
      !/comment|respon|repl|request|reached|call/.test(words)
    )
      continue;
    const reached = REACHED.exec(words);
    const silent = SILENT.exec(words) ?? DECLINED.exec(words);
    if (!reached && !silent) continue;
    const match = reached ?? silent;
    const before = words
      .slice(0, match?.index ?? 0)
      .replace(/^(?:But|And|However,)\s+/, '')
      .trim();
    const asked = reached ? (reached[1] ?? '') : before;
    const [via, party] = viaOf(asked);
    const answered =
      silent && DECLINED.test(words) && !/reached|available/.test(silent[0])
        ? 'declined'
        : silent
          ? 'not yet'
          : 'unknown';
    found.push({
      start,
      end,
      text: words,
      by: reached ? clean(before) : null,
      party: clean(party),
      via: clean(via),
      answered,
    });
  }
  return found;
}

/** "a representative of Baldwin": through whom, and who. */
function viaOf(words: string): [string, string] {
  const of =
    /^(.*\b(?:representatives?|reps?|lawyers?|attorneys?|spokes\w+|publicists?|agents?|aides?|team|office|campaign)\b)\s+(?:of|for|at)\s+(.+)$/i.exec(
      words,
    );
  if (of) return [of[1] ?? '', of[2] ?? ''];
  const owned =
    /^(.+?)['’]s?\s+((?:\w+\s+)?(?:representatives?|reps?|lawyers?|attorneys?|spokes\w+|publicists?|agents?|aides?|team|office|campaign))$/i.exec(
      words,
    );
  return owned ? [owned[2] ?? '', owned[1] ?? ''] : ['', words];
}

const clean = (words: string) =>
  words.replace(/(?:[,\s]+(?:later|also|immediately|has|have|had))*[,\s]*$/, '').replace(/^[,\s]+/, '') ||
  null;
