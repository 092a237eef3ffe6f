import { notFound } from 'next/navigation';
import { DeskForm, TextField } from '#components/form/desk-form.tsx';
import { AffiliationsForm } from '#components/register/affiliations.tsx';
import { EntityFields } from '#components/register/fields.tsx';
import { MergeInto, MergesList } from '#components/register/merges.tsx';
import { SameSurname } from '#components/register/near.tsx';
import { ENTITY_KIND_WORDS } from '#components/register/words.ts';
import { getEntity } from '#domain/entities/queries.ts';
import { listMerges } from '#domain/merges/queries.ts';
import { listRegisterAffiliations } from '#domain/merges/queries-register.ts';
import { isKnown } from '#domain/revisions/queries-known.ts';
import { nearNames } from '#domain/search/queries-near.ts';
import { goTo } from '../../../../_server/go-to.ts';
import type { PageProps } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import {
  addAffiliation,
  pickMerge,
  removeAffiliation,
  saveAffiliation,
  saveEntity,
  undoMerge,
} from '../actions.ts';

export const metadata = { title: 'A person or organisation' };

export default async function EditPersonPage({ params }: PageProps<{ slug: string }>) {
  const { slug } = await params;
  const ctx = await editorContext(`/edit/people/${slug}`);
  if (!mayCome(ctx, 'changeNamed')) return <Closed />;
  const entity = await getEntity(ctx, slug);
  if (!entity) notFound();
  if (entity.slug !== slug) goTo(`/edit/people/${entity.slug}`);
  const known = isKnown(ctx, 'entity', entity.id);
  const merges = await listMerges(ctx, 'entity', entity.slug);
  const near = await nearNames(ctx, { noun: 'entity', name: entity.name, limit: 9 });
  return (
    <>
      <p className="kicker">
        <a href="/edit/people">People and organisations</a> · {ENTITY_KIND_WORDS[entity.kind]}
      </p>
      <h1>
        <bdi>{entity.name}</bdi>
      </h1>
      <p className="desk-links">
        {known ? (
          <a href={`/people/${entity.slug}`}>As readers see it</a>
        ) : (
          <span>Readers do not know of it yet</span>
        )}
      </p>
      <SameSurname near={near.filter((one) => one.slug !== entity.slug && one.why !== 'contains')} />
      <section className="section" aria-labelledby="names">
        <h2 id="names">Names</h2>
        <DeskForm
          action={saveEntity}
          hidden={{ slug: entity.slug, version: entity.version }}
          submit="Save"
          done="It is saved."
        >
          <EntityFields entity={entity} />
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
      <section className="section" aria-labelledby="affiliations">
        <h2 id="affiliations">Affiliations</h2>
        <AffiliationsForm
          slug={entity.slug}
          affiliations={await listRegisterAffiliations(ctx, entity.slug)}
          actions={{ add: addAffiliation, save: saveAffiliation, remove: removeAffiliation }}
        />
      </section>
      <section className="section" aria-labelledby="merge">
        <h2 id="merge">Merge</h2>
        <MergesList merges={merges} slug={entity.slug} undo={undoMerge} />
        <MergeInto noun="entity" slug={entity.slug} pick={pickMerge} />
      </section>
    </>
  );
}
