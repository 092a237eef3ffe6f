import type { RegisterAffiliation } from '#domain/merges/types.ts';
import type { FormAction } from '#lib/form-state.ts';
import { optionsOf } from '../filing/words.ts';
import {
  CheckField,
  DeskForm,
  ReasonField,
  RecordField,
  SelectField,
  TextField,
} from '../form/desk-form.tsx';
import { DateText } from '../ui/date.tsx';
import { ROLE_WORDS } from './words.ts';

type Actions = { add: FormAction; save: FormAction; remove: FormAction };

/** To whom somebody belongs, and who belongs to them; each can be changed or taken back, and more can be added. */
export function AffiliationsForm({
  slug,
  affiliations,
  actions,
}: {
  slug: string;
  affiliations: RegisterAffiliation[];
  actions: Actions;
}) {
  return (
    <>
      {affiliations.length === 0 && <p className="silent">No affiliation is on record.</p>}
      <ul className="linked">
        {affiliations.map((one) => {
          const { member, principal, role, title, from, to, speaks_for, version, source } = one;
          const key = { member: member.slug, principal: principal.slug, role, title };
          return (
            <li key={`${member.slug} ${principal.slug} ${role} ${title}`}>
              <p>
                <a href={`/edit/people/${member.slug}`}>
                  <bdi>{member.name}</bdi>
                </a>
                , {ROLE_WORDS[role]}{' '}
                <a href={`/edit/people/${principal.slug}`}>
                  <bdi>{principal.name}</bdi>
                </a>
                {title && `, as “${title}”`}
                <span className="quiet">
                  {' · '}
                  <Lasting from={from} to={to} />
                  {speaks_for && ' · speaks for them'}
                </span>
              </p>
              <details>
                <summary>Change or take back</summary>
                <DeskForm
                  action={actions.save}
                  hidden={{ ...key, version }}
                  submit="Save"
                  done="It is saved."
                  inline
                >
                  <Period from={from?.edtf} to={to?.edtf} />
                  <TextField name="source" label="Source (its id)" value={source ?? ''} />
                  <CheckField name="speaks_for" label="Speaks for them" checked={speaks_for} />
                </DeskForm>
                <DeskForm action={actions.remove} hidden={key} submit="Take it back" plain>
                  <ReasonField hint="Only if it never was; what ended gets an end." />
                </DeskForm>
              </details>
            </li>
          );
        })}
      </ul>
      <details>
        <summary>Add an affiliation</summary>
        <DeskForm action={actions.add} hidden={{ slug }} submit="Add" done="It is added." empties>
          <SelectField
            name="direction"
            label="Who belongs to whom"
            options={[
              ['member_of', 'this one belongs to the other'],
              ['has_member', 'the other belongs to this one'],
            ]}
          />
          <SelectField name="role" label="As" options={optionsOf(ROLE_WORDS)} />
          <RecordField name="other" noun="entity" label="The other" />
          <TextField name="title" label="Title as printed" hint="“Santa Fe County Sheriff”" />
          <Period />
          <TextField name="source" label="Source (its id), if one is on record" />
          <CheckField name="speaks_for" label="Speaks for them" checked={false} />
        </DeskForm>
      </details>
    </>
  );
}

function Lasting({ from, to }: Pick<RegisterAffiliation, 'from' | 'to'>) {
  if (!from && !to) return 'period not known';
  return (
    <>
      {from && (
        <>
          {to ? 'from' : 'since'} <DateText date={from} short />
        </>
      )}
      {from && to && ' '}
      {to && (
        <>
          {from ? 'to' : 'until'} <DateText date={to} short />
        </>
      )}
    </>
  );
}

function Period({ from = '', to = '' }: { from?: string | undefined; to?: string | undefined }) {
  return (
    <>
      <TextField name="from" label="From" value={from} hint="2021-10, 2019~ or empty where it is not known" />
      <TextField name="to" label="To" value={to} hint="Empty while it lasts" />
    </>
  );
}
