import { notFound } from 'next/navigation';
import { ClaimFields } from '#components/filing/claim-fields.tsx';
import { ClaimLinks } from '#components/filing/claim-links.tsx';
import { DeskForm, ReasonField, RecordField, SelectField, TextField } from '#components/form/desk-form.tsx';
import { getFilingClaim } from '#domain/claims/queries-filing.ts';
import type { PageProps } from '../../../../../_server/page.ts';
import { editorContext } from '../../../../../_server/session.ts';
import { Closed, mayCome } from '../../../closed.tsx';
import {
  linkClaims,
  mergeClaims,
  reopenClaim,
  retireClaim,
  saveClaim,
  splitClaim,
  unlinkClaims,
} from '../../actions.ts';

export const metadata = { title: 'A claim' };

const IN_PUBLIC = 'Readers know of this claim: they will see the reason, with what stood and what stands.';

export default async function EditClaimPage({ params }: PageProps<{ slug: string }>) {
  const { slug } = await params;
  const ctx = await editorContext(`/edit/claims/${slug}/edit`);
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  const claim = await getFilingClaim(ctx, slug);
  if (!claim) notFound();
  const key = { claim: claim.slug, version: claim.version };
  const why = claim.known ? IN_PUBLIC : 'At least ten characters.';
  return (
    <>
      <p className="kicker">
        <a href="/edit/claims">Claims</a> · <a href={`/edit/claims/${claim.slug}`}>Filing</a>
      </p>
      <h1 className="max-w-[40ch]">{claim.text}</h1>
      {claim.status === 'open' ? (
        <>
          <section className="section" aria-labelledby="wording">
            <h2 id="wording">Wording</h2>
            <DeskForm
              action={saveClaim}
              hidden={{ slug: claim.slug, version: claim.version }}
              submit="Save"
              done="The claim is saved."
            >
              <ClaimFields claim={claim} />
              <TextField
                name="reason"
                label="Reason"
                hint={
                  claim.known
                    ? `Needed where the meaning changes. ${IN_PUBLIC}`
                    : 'For the history; may stay empty.'
                }
              />
            </DeskForm>
          </section>
          <section className="section" aria-labelledby="links">
            <h2 id="links">Links to other claims</h2>
            <ClaimLinks claim={claim} unlink={unlinkClaims} />
            <DeskForm
              action={linkClaims}
              hidden={{ claim: claim.slug }}
              submit="Link"
              done="They are linked."
              empties
            >
              <SelectField
                name="link"
                label="This claim"
                options={[
                  ['contrary', 'cannot be true together with'],
                  ['implies', 'implies'],
                  ['implied-by', 'is implied by'],
                ]}
              />
              <RecordField name="other" noun="claim" label="The other claim" />
              <ReasonField />
            </DeskForm>
          </section>
          <section className="section" aria-labelledby="merge">
            <h2 id="merge">Merge into another claim</h2>
            <p className="form-hint">
              If the same things make both true. Its address leads to the other from then on; reopening it
              takes the merge back.
            </p>
            <DeskForm action={mergeClaims} hidden={key} submit="Merge" plain>
              <RecordField name="into" noun="claim" label="The claim that remains" />
              <SelectField
                name="wording"
                label="It is worded"
                options={[
                  ['same', 'the same way: who affirms this affirms that'],
                  ['opposite', 'the other way round: who affirms this denies that'],
                ]}
              />
              <ReasonField hint={why} />
            </DeskForm>
          </section>
          <section className="section" aria-labelledby="split">
            <h2 id="split">Split into several</h2>
            <p className="form-hint">
              If it says more than one thing. Its address tells where it went; its statements stop counting
              until each is filed under a part, by hand.
            </p>
            <DeskForm action={splitClaim} hidden={key} submit="Split" plain>
              <TextField
                name="parts"
                label="The parts"
                rows={4}
                hint="Two to six, one in a line: claims on record by their wording, or new ones."
                required
              />
              <ReasonField hint={why} />
            </DeskForm>
          </section>
          <section className="section" aria-labelledby="retire">
            <h2 id="retire">Retire</h2>
            <p className="form-hint">
              If nothing should be filed under it any more. Its address stays, with the reason.
            </p>
            <DeskForm action={retireClaim} hidden={key} submit="Retire" plain>
              <ReasonField hint={why} />
            </DeskForm>
          </section>
        </>
      ) : (
        <section className="section" aria-labelledby="reopen">
          <h2 id="reopen">Reopen</h2>
          <p className="form-hint">
            It was {claim.status}: {claim.status_reason} Reopened, it stands for itself again, with the
            statements filed under it.
          </p>
          <DeskForm action={reopenClaim} hidden={key} submit="Reopen">
            <ReasonField hint={why} />
          </DeskForm>
        </section>
      )}
      {claim.merged.length > 0 && (
        <section className="section" aria-labelledby="merged">
          <h2 id="merged">Merged into this one</h2>
          <ul className="rows">
            {claim.merged.map(({ slug: one, text }) => (
              <li key={one}>
                <span>{text}</span>
                <a href={`/edit/claims/${one}/edit`}>Take the merge back</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
