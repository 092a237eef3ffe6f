import type { Entity } from '#domain/entities/types.ts';
import type { Outlet } from '#domain/outlets/types.ts';
import type { SourceFacts } from '#domain/sources/queries-text.ts';
import { formatDate } from '#lib/dates/format.ts';
import { SOURCE_KINDS } from '#lib/vocabulary.ts';
import { optionsOf } from '../filing/words.ts';
import { CheckField, RecordField, SelectField, TextField } from '../form/desk-form.tsx';
import { ENTITY_KIND_WORDS, OUTLET_KIND_OPTIONS } from './words.ts';

/** The fields of a person or organisation: of a new one, or as they stand. */
export function EntityFields({ entity }: { entity: Entity | null }) {
  const aliases = (entity?.names ?? [])
    .filter(({ name, note, from, to }) => name !== entity?.name || note || from || to)
    .map(({ name, note, from, to }) => [name, from ?? '', to ?? '', note].join(' | ').replace(/[ |]+$/, ''));
  return (
    <>
      <TextField name="name" label="Name" value={entity?.name ?? ''} required />
      <SelectField
        name="kind"
        label="What they are"
        value={entity?.kind ?? 'person'}
        options={optionsOf(ENTITY_KIND_WORDS)}
      />
      <TextField
        name="description"
        label="In a few words"
        value={entity?.description ?? ''}
        hint="Tells them from others of the name: “actor and producer”."
      />
      <TextField
        name="names"
        label="Other names"
        value={aliases.join('\n')}
        rows={Math.max(3, aliases.length + 1)}
        hint="One in a line; where it helps, with from, to and a note: “Hannah Gutierrez | 1997 | 2019 | before she married”."
      />
    </>
  );
}

/** The fields of an outlet: of a new one, or as it stands. */
export function OutletFields({ outlet }: { outlet: Outlet | null }) {
  const entity = outlet?.entity ? { value: outlet.entity.slug, name: outlet.entity.name } : null;
  return (
    <>
      <TextField name="name" label="Name" value={outlet?.name ?? ''} required />
      <SelectField
        name="kind"
        label="What it is"
        value={outlet?.kind ?? 'newspaper'}
        options={OUTLET_KIND_OPTIONS}
      />
      <TextField name="url" label="Address on the web" value={outlet?.url ?? ''} />
      <RecordField
        name="entity"
        noun="entity"
        label="The organisation it is"
        hint="Where it is itself quoted: the Associated Press."
        initial={entity}
      />
    </>
  );
}

/** Whoever adds a record says that it is not one of those with a near name. */
export function AnotherField({ label }: { label: string }) {
  return <CheckField name="another" label={label} checked={false} />;
}

/** What a source says of itself, as it stands. */
export function SourceFields({ source }: { source: SourceFacts }) {
  const { outlet, published } = source;
  return (
    <>
      <TextField name="headline" label="Headline" value={source.headline} required />
      <RecordField
        name="outlet"
        noun="outlet"
        label="Published by"
        initial={outlet && { value: outlet.slug, name: outlet.name }}
      />
      {(source.outlet_note || !outlet) && (
        <TextField
          name="outlet_note"
          label="Where the publisher is not known: why"
          value={source.outlet_note}
        />
      )}
      <TextField
        name="published"
        label="Published on"
        value={published ? formatDate({ edtf: published }) : ''}
        hint="14 Jan 2022, Jan 2022, or between two days."
      />
      <TextField
        name="published_basis"
        label="How the day is known"
        value={source.published_basis}
        rows={2}
        hint="Where the page itself does not say it."
      />
      <TextField name="byline" label="Byline" value={source.byline} />
      <SelectField
        name="kind"
        label="Kind"
        value={source.kind}
        options={SOURCE_KINDS.map((kind) => [kind, kind])}
      />
      <TextField name="url" label="Address" value={source.url ?? ''} />
      <TextField name="archived_url" label="Archived at" value={source.archived_url ?? ''} />
      <TextField
        name="access_note"
        label="How to get at it"
        value={source.access_note}
        hint="Where it has no address: page, archive, shelf."
      />
      <TextField name="language" label="Language" value={source.language} hint="A tag such as en or pt-BR." />
    </>
  );
}
