import type { FilingQuote } from '#domain/claims/filing.ts';
import type { QuoteWithLinks } from '#domain/claims/queries-links.ts';
import type { FormAction } from '#lib/form-state.ts';
import type { LinkType } from '#lib/vocabulary.ts';
import { DeskForm, ReasonField, SelectField, TextField } from '../form/desk-form.tsx';
import { FilingStatement } from './statement.tsx';
import { LINK_WORDS, optionsOf } from './words.ts';

const FROM_THERE: Record<LinkType, string> = {
  responds_to: 'is answered by',
  denies_saying: 'is denied as said by',
  retracts: 'is retracted by',
  corrects: 'is corrected by',
  repeats: 'is repeated by',
  relays: 'is relayed by',
};

type Actions = { link: FormAction; unlink: FormAction };

/** How a statement bears on others: what is linked, and what it may be linked to. */
export function QuoteLinks({ found, q, actions }: { found: QuoteWithLinks; q: string; actions: Actions }) {
  const { quote, links, candidates } = found;
  const linked = new Set(links.map((one) => one.quote.id));
  return (
    <>
      <section className="section" aria-labelledby="links">
        <h2 id="links">Linked</h2>
        {links.length === 0 && <p className="silent">It is linked to no other statement.</p>}
        <ul className="linked">
          {links.map(({ type, direction, reason, quote: other }) => (
            <li key={`${type} ${direction} ${other.id}`}>
              <p>
                <strong>{direction === 'from' ? LINK_WORDS[type] : FROM_THERE[type]}</strong>
                <span className="quiet small"> · {reason}</span>
              </p>
              <FilingStatement quote={other} />
              <details>
                <summary>Take the link back</summary>
                <DeskForm
                  action={actions.unlink}
                  hidden={{ quote: quote.id, other: other.id, type, direction }}
                  submit="Take it back"
                  plain
                >
                  <ReasonField />
                </DeskForm>
              </details>
            </li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="link-to">
        <h2 id="link-to">Link it to another statement</h2>
        <form method="get" className="desk-filter">
          <label>
            <span className="label">Search all statements for</span>
            <input className="field" type="search" name="q" defaultValue={q} />
          </label>
          <button className="button plain" type="submit">
            Search
          </button>
        </form>
        <ul className="linked">
          {candidates
            .filter(({ id }) => !linked.has(id))
            .map((other) => (
              <Candidate key={other.id} quote={quote} other={other} link={actions.link} />
            ))}
        </ul>
        {candidates.length === 0 && (
          <p className="silent">No published statement is near. Search for one above.</p>
        )}
        <details>
          <summary>By its id or address</summary>
          <DeskForm
            action={actions.link}
            hidden={{ quote: quote.id }}
            submit="Link"
            done="They are linked."
            empties
          >
            <TextField name="other" label="The other statement" required />
            <Manner />
          </DeskForm>
        </details>
      </section>
    </>
  );
}

function Candidate({ quote, other, link }: { quote: FilingQuote; other: FilingQuote; link: FormAction }) {
  return (
    <li>
      <FilingStatement quote={other} />
      <details>
        <summary>Link to this</summary>
        <DeskForm action={link} hidden={{ quote: quote.id, other: other.id }} submit="Link">
          <Manner />
        </DeskForm>
      </details>
    </li>
  );
}

function Manner() {
  return (
    <>
      <SelectField
        name="direction"
        label="Which one does it"
        options={[
          ['from', 'the statement above'],
          ['to', 'the other one'],
        ]}
      />
      <SelectField
        name="type"
        label="It"
        options={[['', 'Choose'], ...optionsOf(LINK_WORDS)]}
        hint="Retracts and corrects take words back: only the speaker, or who speaks for them, can do that."
      />
      <ReasonField />
    </>
  );
}
