import type { ReactNode } from 'react';

/** How the record is made: what each word on the pages means, and what none of them claims. */
export function Method() {
  return (
    <>
      <h1>How this record is made</h1>
      <p className="lede mt-2">
        On Record keeps what people and organisations were reported to have said, word for word, with who, to
        whom, when and where in print. Editors enter it; this page says by which rules, and what the record
        does not claim.
      </p>
      <div className="mt-8 grid gap-8">
        <Part id="words" title="Whose words are whose">
          <p>
            Words set in the serif, between quotation marks, were printed as the speaker’s own. Everything set
            in the sans is ours: the clause around quoted words, a paraphrase, a claim, a label.
          </p>
          <dl>
            <Term name="Direct">
              The words stand in the source as the speaker’s. They are never altered; what was left out
              between two stretches is marked […].
            </Term>
            <Term name="Mixed">
              Only the words in quotation marks are the speaker’s; the clause around them is ours.
            </Term>
            <Term name="Paraphrase">
              The source tells in its own words what was said. It has no quotation marks here and never counts
              as verbatim.
            </Term>
          </dl>
        </Part>

        <Part id="seals" title="What the seals mean">
          <p>
            A seal says what was found when the words were held against the text of the source. It vouches for
            the copy, not for the source, and not for the truth of what was said.
          </p>
          <dl>
            <Term name="Verbatim in the source">The words stand there letter for letter.</Term>
            <Term name="Verbatim but for typography">
              The same words; only quotation marks, dashes, spaces or ellipses are set differently.
            </Term>
            <Term name="Differs from the source">Found with other words. The difference is shown.</Term>
            <Term name="Not found in the source">Looked for, and not there.</Term>
            <Term name="Not checked against the source">No text of the source was at hand.</Term>
          </dl>
          <p>
            No likeness, however close, becomes “verbatim”: one “not” left out changes a sentence by three
            letters. Of some sources the text is not kept here; then the seal was given when it was at hand,
            and says on which day.
          </p>
        </Part>

        <Part id="dates" title="What the dates mean">
          <p>
            When something was said, when it was published and when we captured it are three dates, kept
            apart. Each is stated as closely as it is known: “12 January 2022”, “between 1 and 11 January
            2022”, “about 21 October 2021”, or not at all. Where a date was inferred, the reason stands beside
            it.
          </p>
          <p>
            One statement is said to come before another only if the last day the first may fall on lies
            before the first day of the second. Otherwise the order is unknown, and we say so.
          </p>
        </Part>

        <Part id="claims" title="Claims and readings">
          <p>
            A claim is one proposition, worded neutrally. Editors record how a statement bears on it: affirms,
            denies, in part, hedged, on a condition, relays someone else, declines to say. Each reading gives
            its reason and the words it rests on. Where editors disagree, the reading is shown as disputed and
            does not count.
          </p>
        </Part>

        <Part id="conflicts" title="What a conflict is">
          <p>
            Two statements are in conflict if they cannot both be kept: one affirms and the other denies the
            same claim; or each affirms a claim, and both claims cannot be true; or one affirms a claim and
            the other denies what it implies. Conflicts are worked out from the readings by fixed rules.
            Nobody enters them.
          </p>
          <ul>
            <li>
              <b>Direct</b>: both are flat assertions. <b>Qualified</b>: at least one is hedged, partial, on a
              condition or relayed. <b>Disputed</b>: editors disagree about a reading.
            </li>
            <li>
              A statement about a state (“he has not handed over the phone”) holds for a limited time. Two
              such statements that held at different times are shown, and not counted.
            </li>
            <li>What was taken back or corrected by its speaker is shown, and not counted.</li>
            <li>A party’s own change of position is kept apart from a conflict between two parties.</li>
          </ul>
        </Part>

        <Part id="not-claimed" title="What is not claimed">
          <ul>
            <li>A conflict does not say who is right. The record gives no score for truth or honesty.</li>
            <li>
              That a statement is here means that it was printed, not that it is true, important, or all that
              its speaker said on the matter.
            </li>
            <li>That we found no statement does not mean that none was made.</li>
            <li>
              Several reprints are not several confirmations: the number of original outlets counts venues and
              credited outlets, not copies.
            </li>
            <li>
              Nobody is taken to be guilty of what others say of them; requests for comment stand beside
              accusations.
            </li>
          </ul>
        </Part>

        <Part id="corrections" title="Corrections">
          <p>
            What was published changes only with a reason that everyone can read. Every such change is listed
            among the <a href="/corrections">corrections</a>, with old and new. A retracted statement keeps
            its address and shows the reason in place of the words. The history behind it is a chain in which
            a later change to an earlier entry would be found out.
          </p>
        </Part>

        <Part id="reuse" title="Taking it with you">
          <p>
            Each statement can be cited and embedded from its page. Each list can be had as CSV, JSON, JSON-LD
            or a feed from the foot of the list, under the filters in use. Programs read the same at{' '}
            <a href="/api/v1/quotes">/api/v1</a>.
          </p>
        </Part>
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="method" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
