/** What has to be sent, in this order, so that a statement of somebody new is on record as a draft. The people are made up. */
export const WRITING_EXAMPLE: readonly { path: string; about: string; body: Record<string, unknown> }[] = [
  {
    path: '/api/v1/entities',
    about: 'Who speaks, unless they are on record already.',
    body: { slug: 'ines-vell', kind: 'person', name: 'Ines Vell' },
  },
  {
    path: '/api/v1/sources',
    about: 'The document, with its text: the words of a statement are held against it.',
    body: {
      id: 'gate-statement',
      kind: 'statement',
      headline: 'Statement at the gate',
      published: '2022-01-13',
      snapshot: {
        text: 'Ines Vell said: “The gate was open.” She took no questions.',
        origin: 'pasted',
      },
    },
  },
  {
    path: '/api/v1/quotes',
    about: 'The statement: who said which words, when, and where they stand.',
    body: {
      form: 'direct',
      fragments: ['The gate was open.'],
      speaker: 'ines-vell',
      said_on: '2022-01-13',
      appearances: [{ source: 'gate-statement' }],
    },
  },
];

/** A step of the example as a command line; the token stands in the variable TOKEN. */
export function curlLine(origin: string, { path, body }: (typeof WRITING_EXAMPLE)[number]): string {
  // No text of the example holds an apostrophe: it would end the quoting.
  const fields = Object.entries(body).map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`);
  return `curl '${origin}${path}' \\\n  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\\n  --data '{\n${fields.join(',\n')}\n  }'`;
}
