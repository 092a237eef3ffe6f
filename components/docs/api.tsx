import type { Endpoint } from '#domain/exchange/endpoints.ts';
import type { WriteEndpoint } from '#domain/exchange/endpoints-writing.ts';
import { WritingDocs } from './writing.tsx';

/** The API for people: every address with its filters and examples that can be followed. */
export function ApiDocs({
  endpoints,
  writes,
  origin,
}: {
  endpoints: readonly Endpoint[];
  writes: readonly WriteEndpoint[];
  origin: string;
}) {
  return (
    <>
      <h1>The record for programs</h1>
      <p className="lede mt-3">
        Everything a reader sees, as JSON, under <code>/api/v1</code>. No key is needed for reading, any web
        page may ask, and the examples below can be followed as they stand. <a href="#writing">Writing</a>{' '}
        needs a token.
      </p>
      <div className="halves section">
        <div>
          <h2 className="plain-head">All conflicts of a story, in one request</h2>
          <pre>
            <code>{`curl '${origin}/api/v1/conflicts?topic=rust-shooting&limit=100'`}</code>
          </pre>
          <p className="mt-2">
            <a href="/api/v1/conflicts?topic=rust-shooting&limit=100">Follow it</a>. Each item holds both
            statements whole, who spoke first where that is known, and whether the pair counts.
          </p>
        </div>
        <div>
          <h2 className="plain-head">For tools</h2>
          <p>
            <a href="/api/v1/openapi.json">openapi.json</a> describes every address, filter and answer in
            OpenAPI 3.1.
          </p>
        </div>
      </div>
      <section className="section prose" aria-labelledby="rules">
        <h2 id="rules">What holds everywhere</h2>
        <ul>
          <li>
            A list answers <code>items</code>, <code>next</code> and <code>count</code>. To read on, send the
            same address with <code>after</code> set to <code>next</code>; null means that this was the last
            page.
          </li>
          <li>
            Counting stops at 10,000; <code>capped</code> is then true, and there are more.
          </li>
          <li>
            Repeating a filter means “any of”: <code>?speaker=alec-baldwin&amp;speaker=luke-nikas</code>.
          </li>
          <li>
            A filter that is not known, or cannot be read, is refused with 400, and its field is named. There
            is one shape of error: <code>{'{"ok":false,"error":"…","errors":[…],"status":400}'}</code>.
          </li>
          <li>A conflict does not say who is right.</li>
        </ul>
      </section>
      <section className="section" aria-labelledby="addresses">
        <h2 id="addresses">Addresses</h2>
        {endpoints.map((endpoint) => (
          <EndpointDocs key={endpoint.path} endpoint={endpoint} />
        ))}
      </section>
      <WritingDocs writes={writes} origin={origin} />
    </>
  );
}

function EndpointDocs({ endpoint: { path, summary, filters, parts, examples } }: { endpoint: Endpoint }) {
  const id = path.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  const rows = [
    ...Object.entries(parts).map(([name, about]) => ({ name: `{${name}}`, about, takes: 'in the address' })),
    ...Object.entries(filters).map(([name, { about, schema, many }]) => ({
      name,
      about,
      takes: takes(schema, many),
    })),
  ];
  return (
    <article className="endpoint" aria-labelledby={id}>
      <h3 id={id}>
        <code>{path}</code>
      </h3>
      <p className="mt-1">{summary}.</p>
      {rows.length > 0 && (
        <dl>
          {rows.map((row) => (
            <div key={row.name}>
              <dt>
                <code>{row.name}</code>
              </dt>
              <dd>
                <Coded text={row.about} /> {row.takes && <span className="quiet">{row.takes}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="small mt-2">
        {examples.map((example) => (
          <li key={example}>
            <a href={example}>
              <code>{example}</code>
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}

/** What a filter takes, in a few words. */
function takes(schema: Record<string, unknown>, many: boolean): string {
  const one = (many ? schema.items : schema) as Record<string, unknown>;
  const words = (one.enum as readonly string[] | undefined)?.join(', ');
  const range = one.type === 'integer' && `${one.minimum} to ${Number(one.maximum).toLocaleString('en')}`;
  const absent = schema.default === undefined ? '' : `${schema.default} if absent`;
  return [words ?? range, many && 'may be repeated', absent].filter(Boolean).join('; ');
}

/** A sentence in which words between backticks are code. */
function Coded({ text }: { text: string }) {
  return (
    text
      .split('`')
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never move
      .map((piece, at) => (at % 2 === 1 ? <code key={at}>{piece}</code> : piece))
  );
}
