import type { SourceNow, Standing } from '#domain/capture/queries-again.ts';
import type { WordChange } from '#lib/verbatim/word-diff.ts';

const NOW_WORDS: Record<Standing['now'], string> = {
  exact: 'stands there letter for letter',
  typography: 'stands there, typography aside',
  differs: 'reads otherwise there',
  not_found: 'no longer stands there',
  unchecked: 'was not compared',
};

/** A paraphrase is ours: only the passage that it was taken from can stand there. */
function standsAs({ now, paraphrase }: Standing): string {
  if (!paraphrase) return NOW_WORDS[now];
  if (now === 'unchecked') return 'is a paraphrase; its passage was not compared';
  return now === 'exact'
    ? 'is a paraphrase; its passage stands there'
    : 'is a paraphrase; its passage is gone';
}

/** The words that are struck out stood there before, those underlined stand there now. */
export function TextChanges({ changes }: { changes: readonly WordChange[] }) {
  if (changes.every(({ op }) => op === 'same')) return <p>Not a word differs between the newest two.</p>;
  return (
    <>
      <p className="difference serif text-changes">
        {changes.map(({ op, text }, at) => {
          const key = `${at} ${op}`;
          if (op === 'same') return <span key={key}>{text}</span>;
          return op === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
        })}
      </p>
      <p className="form-hint">Struck out: only in the text before. Underlined: only in the newest.</p>
    </>
  );
}

/** How every quote from a source stands in its newest text; those whose words changed come first. */
export function StandingList({ standing }: { standing: readonly Standing[] }) {
  const sorted = [...standing].sort((a, b) => Number(b.flagged) - Number(a.flagged));
  return (
    <ul className="checks standing">
      {sorted.map((one) => (
        <li key={one.quote} className={one.flagged ? 'not_found' : one.paraphrase ? 'unchecked' : one.now}>
          {one.flagged && <b className="flag">Changed: </b>}
          <a href={`/edit/quotes/${one.quote}`}>
            <bdi>{one.speaker}</bdi>
          </a>{' '}
          {standsAs(one)}
          {one.status !== 'published' && <span className="quiet"> ({one.status.replace('_', ' ')})</span>}
          <span className={one.paraphrase ? 'block' : 'block serif'}>
            {one.text.length > 220 ? `${one.text.slice(0, 220)}…` : one.text}
          </span>
          {one.flagged && one.changes.length > 0 && <TextChanges changes={one.changes} />}
        </li>
      ))}
    </ul>
  );
}

/** Conflicts in which a side is a quote whose words changed. */
export function RestingConflicts({ conflicts }: { conflicts: SourceNow['conflicts'] }) {
  if (conflicts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="resting">
      <h2 id="resting">Conflicts that rest on changed words</h2>
      <ul className="rows">
        {conflicts.map((one) => (
          <li key={`${one.a.id} ${one.b.id} ${one.claim_a.slug} ${one.claim_b.slug}`}>
            <a href={`/edit/claims/${one.claim_a.slug}`}>{one.claim_a.text}</a>
            <span className="small">
              <bdi>{one.a.speaker.name}</bdi>, <bdi>{one.b.speaker.name}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
