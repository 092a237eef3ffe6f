import { attribution, printVerb, RECORD_NAME, sourcePhrase, withdrawnTitle } from '#lib/citations/phrases.ts';
import { formatDay } from '#lib/dates/format.ts';
import { escapeXml } from '#lib/feeds/xml.ts';
import { sealPhrase } from '../quotes/phrases.ts';
import { quoteTitle } from '../quotes/plain-words.ts';
import type { ClosedQuote, Quote } from '../quotes/types.ts';
import { citedStatement } from './cite.ts';
import { wordsHtml } from './markup.ts';

/** Everything an embedded quote is dressed in; the page loads nothing. */
export const EMBED_STYLE = `:root{color-scheme:light dark}
*{box-sizing:border-box;margin:0}
body{font:400 .875rem/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;color:light-dark(#191713,#ece7dc);background:light-dark(#fbfaf6,#14130f);padding:1.125rem 1.25rem;overflow-wrap:break-word}
main{border-inline-start:3px solid light-dark(#191713,#ece7dc);padding-inline-start:1rem;max-width:44rem}
blockquote{font:400 1.25rem/1.4 'Source Serif 4',Georgia,'Times New Roman',serif;text-wrap:pretty}
blockquote span,.indirect blockquote{font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:1.0625rem}
blockquote span{color:light-dark(#5c574e,#aba495);font-size:.86em}
.indirect blockquote span{color:inherit;font-size:1em}
p{margin-top:.5rem}
.kind,.quiet{color:light-dark(#5c574e,#aba495);font-size:.8125rem}
.kind{margin:0 0 .375rem}
b{font-weight:600}
a{color:light-dark(#1f4b7a,#93bce8);text-underline-offset:.18em}
a:focus-visible{outline:2px solid;outline-offset:2px}`;

/** The page that other sites frame: one quote with its attribution, source and seal, and a way to its record. */
export function embedPage(quote: Quote | ClosedQuote, origin: string): string {
  if (!('text' in quote)) {
    const { status, reason, updated_at } = quote;
    const since = `Since ${formatDay(updated_at)}: ${reason}`;
    return page(withdrawnTitle(status), origin + quote.url, 'closed', [
      `<p><b>${withdrawnTitle(status)}.</b></p>`,
      `<p>${escapeXml(since)}</p>`,
      recordLink(origin + quote.url),
    ]);
  }
  const cited = citedStatement(quote, origin);
  const [appearance] = quote.appearances;
  const [speaker, ...rest] = [quote.speaker.name, attribution(cited).slice(quote.speaker.name.length)];
  const seal = appearance && quote.form !== 'indirect' ? ` ${sealPhrase(quote.form, appearance)}.` : '';
  const source = cited.source ? `${printVerb(cited)} ${sourcePhrase(cited.source)}.${seal}` : '';
  const corrected = cited.corrected.map((day) => `Corrected on ${formatDay(day)}.`).join(' ');
  return page(quoteTitle(quote), origin + quote.url, quote.form, [
    quote.form === 'indirect' ? '<p class="kind">Paraphrase, not the speaker’s own words</p>' : '',
    `<blockquote lang="${escapeXml(quote.language)}" cite="${escapeXml(origin + quote.url)}">${wordsHtml(quote)}</blockquote>`,
    `<p><b><bdi>${escapeXml(speaker)}</bdi></b>${escapeXml(rest.join(''))}</p>`,
    source && `<p class="quiet">${escapeXml(source)}</p>`,
    corrected && `<p class="quiet">${escapeXml(corrected)}</p>`,
    recordLink(origin + quote.url),
  ]);
}

/** What a frame shows where there is no such quote, or none that has been published. */
export function missingEmbed(origin: string): string {
  return page('Not on record', origin, 'closed', ['<p>There is no such statement on record.</p>']);
}

/** The code that puts a quote into another page. */
export function embedCode({ id, title }: { id: string; title: string }, origin: string): string {
  const address = `${origin}/embed/quotes/${id}`;
  return `<iframe src="${address}" title="${escapeXml(title)}" width="100%" height="320" loading="lazy" style="border:0"></iframe>`;
}

function recordLink(url: string): string {
  return `<p class="quiet"><a href="${escapeXml(url)}" target="_blank" rel="noopener">Full record at ${RECORD_NAME}</a></p>`;
}

function page(title: string, url: string, look: string, parts: string[]): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(title)}</title>
<link rel="canonical" href="${escapeXml(url)}">
<style>${EMBED_STYLE}</style>
</head>
<body>
<main class="${look}">
${parts.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}
