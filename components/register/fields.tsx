import type { Entity } from '#domain/entities/types.ts';
import type { Outlet } from '#domain/outlets/types.ts';
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
