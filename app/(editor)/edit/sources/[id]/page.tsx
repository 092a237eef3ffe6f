import { notFound } from 'next/navigation';
import { AgainForm } from '#components/capture/again.tsx';
import { RestingConflicts, StandingList, TextChanges } from '#components/capture/changes.tsx';
import { DeskForm } from '#components/form/desk-form.tsx';
import { SourceFields } from '#components/register/fields.tsx';
import { shortened, sourceNow } from '#domain/capture/queries-again.ts';
import { SLUG } from '#domain/fields.ts';
import { sourceFacts } from '#domain/sources/queries-text.ts';
import { type PageProps, queryOf } from '../../../../_server/page.ts';
import { mayFetch } from '../../../../_server/reading.ts';
import { editorContext } from '../../../../_server/session.ts';
import { storeAgain } from '../../capture/actions.ts';
import { saveSource } from '../actions.ts';

type Props = PageProps<{ id: string }>;
export const metadata = { title: 'Source' };

/** A source as editors see it: every text that was captured of it, what changed, what rests on that, its facts. */
export default async function EditSourcePage(props: Props) {
  const { id } = await props.params;
  const ctx = await editorContext(`/edit/sources/${id}`);
  const source = await sourceNow(ctx, id);
  const facts = sourceFacts(ctx, id);
  if (!source || !facts) notFound();
  const reading = (await queryOf(props)).get('reading') ?? '';
  const flagged = source.standing.filter((one) => one.flagged).length;
  return (
    <>
      <p className="kicker">{source.outlet ?? 'Source'}</p>
      <h1>
        <bdi>{source.headline}</bdi>
      </h1>
      <p className="desk-links">
        <a href={`/sources/${id}`}>As readers see it</a>
        {source.url && (
          <a href={source.url} rel="noreferrer">
            At its address
          </a>
        )}
      </p>
      {SLUG.test(reading) && (
        <p className="notice" role="status">
          Captured. {flagged === 0 ? 'No quote rests on words that changed.' : `${flagged} to look at below.`}{' '}
          <a href={`/edit/capture/${reading}`}>What is new in it</a>
        </p>
      )}
      <section className="section" aria-labelledby="texts">
        <h2 id="texts">Texts that were captured</h2>
        <ul className="rows">
          {source.snapshots.map(({ captured_at, captured_by, origin, length, text_kept }) => (
            <li key={`${captured_at} ${length}`}>
              <span>
                <time dateTime={captured_at}>{captured_at.slice(0, 16).replace('T', ' ')} UTC</time>, {origin}{' '}
                by {captured_by}
              </span>
              <span className="small tabular">
                {length.toLocaleString('en-GB')} characters{!text_kept && ', text withheld'}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {source.diff && (
        <section className="section" aria-labelledby="changes">
          <h2 id="changes">What changed in the newest</h2>
          <TextChanges changes={shortened(source.diff)} />
        </section>
      )}
      {source.standing.length > 0 && (
        <section className="section" aria-labelledby="standing">
          <h2 id="standing">
            Quotes in its newest text <span className="quiet">{flagged} changed</span>
          </h2>
          <p className="quiet small">
            Nothing is changed by this. A quote keeps the words that were printed when it was saved, until
            somebody corrects or retracts it.
          </p>
          <StandingList standing={source.standing} />
        </section>
      )}
      <RestingConflicts conflicts={source.conflicts} />
      <section className="section" aria-labelledby="again">
        <h2 id="again">Capture again</h2>
        <AgainForm source={id} url={source.url} fetching={mayFetch()} store={storeAgain} />
      </section>
      <section className="section" aria-labelledby="facts">
        <h2 id="facts">What it says of itself</h2>
        <DeskForm
          action={saveSource}
          hidden={{ id, version: facts.version }}
          submit="Save"
          done="It is saved."
        >
          <SourceFields source={facts} />
        </DeskForm>
      </section>
    </>
  );
}
