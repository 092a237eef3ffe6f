import type { WriteEndpoint } from '#domain/exchange/endpoints-writing.ts';
import { curlLine, WRITING_EXAMPLE } from '#domain/exchange/example.ts';

/** Writing through the API, for people: what it takes, an example, and the addresses. */
export function WritingDocs({ writes, origin }: { writes: readonly WriteEndpoint[]; origin: string }) {
  return (
    <section className="section" aria-labelledby="writing">
      <h2 id="writing">Writing</h2>
      <div className="prose">
        <p className="mb-2">
          Writing needs a token. Whoever has an account makes one at <a href="/edit/account">/edit/account</a>
          , with a role that is not above their own. What it does goes by the same rules as the forms, and
          stands in history under its owner’s name.
        </p>
        <ul>
          <li>
            <code>POST</code> makes a record: 201, <code>Location</code>, and the record in the fields in
            which it came in, with its <code>version</code>. A statement is a draft unless <code>status</code>{' '}
            says otherwise; a contributor’s always is.
          </li>
          <li>
            <code>PATCH</code> changes the fields that are sent, and no others. It needs the{' '}
            <code>version</code> it starts from; if someone else has saved since, the answer is 409 and{' '}
            <code>current</code> is the record as it stands. A published one takes a <code>reason</code>,
            which readers will see.
          </li>
          <li>
            With an <code>Idempotency-Key</code> a request can be sent again without being done twice.
          </li>
        </ul>
      </div>
      <h3 className="section">A statement with curl</h3>
      {WRITING_EXAMPLE.map((step) => (
        <div key={step.path} className="mt-3">
          <p>{step.about}</p>
          <pre className="mt-1">
            <code>{curlLine(origin, step)}</code>
          </pre>
        </div>
      ))}
      <p className="mt-3">
        The answer says what the words were found to be in the source, in <code>verification</code>. Readers
        see the statement once it is published:{' '}
        <code>{'PATCH /api/v1/quotes/{id} {"version":1,"status":"published"}'}</code>.
      </p>
      <h3 className="section">Addresses for writing</h3>
      <p className="mt-1">
        What is sent is described in <a href="/api/v1/openapi.json">openapi.json</a> by the name at the end.
      </p>
      <dl className="writes">
        {writes.map(({ method, path, summary, body }) => (
          <div key={method + path}>
            <dt>
              <code>
                {method} {path}
              </code>
            </dt>
            <dd>
              {summary}. <code className="quiet">{body}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
