import { notFound } from 'next/navigation';
import { DeskForm, TextField } from '#components/form/desk-form.tsx';
import { OutletFields } from '#components/register/fields.tsx';
import { MergeInto, MergesList } from '#components/register/merges.tsx';
import { listMerges } from '#domain/merges/queries.ts';
import { versionOf } from '#domain/merges/queries-register.ts';
import { getOutlet } from '#domain/outlets/queries.ts';
import { isKnown } from '#domain/revisions/queries-known.ts';
import { goTo } from '../../../../_server/go-to.ts';
import type { PageProps } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import { pickMerge, undoMerge } from '../../people/actions.ts';
import { saveOutlet } from '../actions.ts';

export const metadata = { title: 'An outlet' };

export default async function EditOutletPage({ params }: PageProps<{ slug: string }>) {
  const { slug } = await params;
  const ctx = await editorContext(`/edit/outlets/${slug}`);
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  const outlet = await getOutlet(ctx, slug);
  if (!outlet) notFound();
  if (outlet.slug !== slug) goTo(`/edit/outlets/${outlet.slug}`);
  const known = isKnown(ctx, 'outlet', outlet.id);
  const version = versionOf(ctx, 'outlet', outlet.slug) ?? 1;
  return (
    <>
      <p className="kicker">
        <a href="/edit/outlets">Outlets</a> · {outlet.kind}
      </p>
      <h1>
        <bdi>{outlet.name}</bdi>
      </h1>
      <p className="desk-links">
        {known ? (
          <a href={`/outlets/${outlet.slug}`}>As readers see it</a>
        ) : (
          <span>Readers do not know of it yet</span>
        )}
      </p>
      <section className="section" aria-labelledby="names">
        <h2 id="names">What it is</h2>
        <DeskForm
          action={saveOutlet}
          hidden={{ slug: outlet.slug, version }}
          submit="Save"
          done="It is saved."
        >
          <OutletFields outlet={outlet} />
          <TextField
            name="reason"
            label="Reason"
            hint={
              known
                ? 'Needed for another name. Readers see it among the corrections, with the old name and the new.'
                : 'For the history; may stay empty.'
            }
          />
        </DeskForm>
      </section>
      <section className="section" aria-labelledby="merge">
        <h2 id="merge">Merge</h2>
        <MergesList
          merges={await listMerges(ctx, 'outlet', outlet.slug)}
          slug={outlet.slug}
          undo={undoMerge}
        />
        <MergeInto noun="outlet" slug={outlet.slug} pick={pickMerge} />
      </section>
    </>
  );
}
