import type { EntryPreview, FragmentCheck } from '#domain/entry/types.ts';
import { formatDate } from '#lib/dates/format.ts';
import type { QuoteForm } from '#lib/vocabulary.ts';
import { Words } from '../quote/words.tsx';

const STANDING: Record<FragmentCheck['verification'], string> = {
  exact: 'Letter for letter in the source.',
  typography: 'In the source, typography aside.',
  differs: 'Differs from the source.',
  not_found: 'Not found in the source.',
  unchecked: 'Not checked.',
};

/** What saving would make of what was typed so far: how it reads, what was understood, what it is held against. */
export function Preview({
  preview,
  form,
  language,
  checked,
}: {
  preview: EntryPreview | null;
  form: QuoteForm;
  language: string;
  /** The quote stands in a source already, against which its words were held. */
  checked: boolean;
}) {
  if (!preview?.words) {
    return (
      <p className="quiet">
        Once there are words, this shows how they will read and how they stand in the source.
      </p>
    );
  }
  const { words, said_on, published, fragments, duplicates } = preview;
  return (
    <>
      <Words quote={{ ...words, form, language: language || 'en' }} size="small" />
      <dl className="facts mt-3">
        <dt>Said</dt>
        <dd>
          {said_on ? said_on.words : 'not dated'}
          {said_on?.basis && <span className="why">{said_on.basis}</span>}
        </dd>
        {published && (
          <>
            <dt>Published</dt>
            <dd>{published.words}</dd>
          </>
        )}
      </dl>
      {fragments && (
        <ul className="checks" aria-label="Held against the source">
          {fragments.map((one) => (
            <li key={one.text} className={one.verification}>
              {fragments.length > 1 && <span className="quiet">“{one.text.slice(0, 40)}…” </span>}
              <b>{STANDING[one.verification]}</b>
              {one.changes && <Difference changes={one.changes} />}
              {one.flags.map((flag) => (
                <p key={flag} className="flag">
                  {flag}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {form !== 'indirect' && !fragments && (
        <p className="quiet small mt-2">
          {checked
            ? 'No text of the source is at hand: what was checked holds while the words stay as they are.'
            : 'No text of the source is at hand: the words stay unchecked.'}
        </p>
      )}
      {duplicates.length > 0 && (
        <section aria-label="On record already">
          <h3 className="mt-4">On record already</h3>
          <ul className="checks">
            {duplicates.map(({ id, text, speaker, said_on: day, status, why }) => (
              <li key={id}>
                <b>{why}</b>: <bdi>{speaker.name}</bdi>, {day ? formatDate({ edtf: day }) : 'not dated'}
                {status !== 'published' && <span className="quiet"> ({status.replace('_', ' ')})</span>}
                <span className="block serif">{text.length > 140 ? `${text.slice(0, 140)}…` : text}</span>
                <a href={`/edit/quotes/${id}`} target="_blank" rel="noreferrer">
                  Open
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The source's words against those typed, word by word. */
export function Difference({ changes }: { changes: NonNullable<FragmentCheck['changes']> }) {
  return (
    <p className="difference serif">
      {changes.map(({ op, text }, at) => {
        const key = `${at} ${op}`;
        if (op === 'same') return <span key={key}>{text}</span>;
        return op === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
      <span className="form-hint block">Struck out: only in the source. Underlined: only here.</span>
    </p>
  );
}
