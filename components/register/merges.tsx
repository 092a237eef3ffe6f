import type { MergePreview, MergeRecord, RegisterNoun } from '#domain/merges/types.ts';
import { formatDay } from '#lib/dates/format.ts';
import type { FormAction } from '#lib/form-state.ts';
import { DeskForm, ReasonField, RecordField } from '../form/desk-form.tsx';
import { plural } from '../ui/count.tsx';
import { REGISTER } from './words.ts';

/** Which record this one may turn out to be: leads to the preview, by a form that needs no JavaScript. */
export function MergeInto({ noun, slug, pick }: { noun: RegisterNoun; slug: string; pick: FormAction }) {
  const { one } = REGISTER[noun];
  return (
    <DeskForm action={pick} hidden={{ noun, from: slug }} submit="Show what would move" plain>
      <RecordField
        name="into"
        noun={noun}
        label={`The ${one} that it really is`}
        hint="Nothing is changed before you have seen what would move."
      />
    </DeskForm>
  );
}

const COUNTED: readonly (readonly [keyof Omit<MergePreview['counts'], 'names'>, string, string])[] = [
  ['said_by', 'statement said by them', 'statements said by them'],
  ['said_for', 'statement said for them', 'statements said for them'],
  ['said_about', 'statement about them', 'statements about them'],
  ['stances', 'stance held', 'stances held'],
  ['affiliations', 'affiliation', 'affiliations'],
  ['outlets', 'outlet that is them', 'outlets that are them'],
  ['venues', 'statement said to it', 'statements said to it'],
  ['credits', 'statement credited to it', 'statements credited to it'],
  ['sources', 'source published by it', 'sources published by it'],
  ['comment_requests', 'request for comment', 'requests for comment'],
];

/** What a merge would do, and the form that does it. */
export function MergePreviewPage({ preview, merge }: { preview: MergePreview; merge: FormAction }) {
  const { noun, from, into, counts, blockers, warnings, pairs, changed } = preview;
  const { path } = REGISTER[noun];
  const moving = COUNTED.filter(([name]) => counts[name] > 0);
  return (
    <>
      <p className="kicker">
        <a href={`/edit/${path}/${from.slug}`}>
          <bdi>{from.name}</bdi>
        </a>
      </p>
      <h1>
        Merge <bdi>{from.name}</bdi> into <bdi>{into.name}</bdi>?
      </h1>
      {blockers.length > 0 && (
        <div className="notice refused" role="alert">
          <p>They cannot be merged as they stand.</p>
          <ul>
            {blockers.map((blocker) => (
              <li key={blocker}>{blocker}</li>
            ))}
          </ul>
        </div>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="notice">
          {warning}
        </p>
      ))}
      <section className="section" aria-labelledby="moves">
        <h2 id="moves">What would move</h2>
        <ul className="counted">
          {moving.map(([name, one, many]) => (
            <li key={name}>
              <strong className="tabular">{counts[name].toLocaleString('en')}</strong>{' '}
              {counts[name] === 1 ? one : many}
            </li>
          ))}
          {moving.length === 0 && <li>No statement, stance or affiliation.</li>}
          {counts.names.length > 0 && (
            <li>
              The names{' '}
              {counts.names.map((name, at) => (
                <span key={name}>
                  {at > 0 && ', '}
                  <bdi>{name}</bdi>
                </span>
              ))}{' '}
              become other names of <bdi>{into.name}</bdi>.
            </li>
          )}
          <li>
            <code>
              /{path}/{from.slug}
            </code>{' '}
            leads to{' '}
            <code>
              /{path}/{into.slug}
            </code>
            .
          </li>
        </ul>
      </section>
      {noun === 'entity' && (
        <section className="section" aria-labelledby="conflicts">
          <h2 id="conflicts">What becomes of conflicts</h2>
          {pairs.length === 0 ? (
            <p className="silent">No conflict changes its standing.</p>
          ) : (
            <>
              <p>
                {plural(changed.appear, 'pair')} would begin to count, {plural(changed.vanish, 'pair')} would
                no longer count, and {plural(changed.within, 'pair')} would stand within one side instead of
                between two.
              </p>
              <ul className="linked">
                {pairs.map(({ claim, quotes: [a, b], before, after }) => (
                  <li key={`${claim.slug} ${a?.id} ${b?.id}`}>
                    <p>
                      <a href={`/edit/claims/${claim.slug}`}>{claim.text}</a>
                    </p>
                    <p className="quiet small">
                      <a href={`/quotes/${a?.id}`}>
                        <bdi>{a?.speaker}</bdi>
                      </a>{' '}
                      against{' '}
                      <a href={`/quotes/${b?.id}`}>
                        <bdi>{b?.speaker}</bdi>
                      </a>
                      : {before ? toldOf(before) : 'no pair'} → {after ? toldOf(after) : 'no pair'}
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {blockers.length === 0 && (
        <DeskForm
          action={merge}
          hidden={{ noun, from: from.slug, into: into.slug }}
          submit={`Merge into ${into.name}`}
        >
          <ReasonField
            label="Why they are one"
            hint="Readers see it among the corrections if they know of the record that goes. The merge can be undone."
          />
        </DeskForm>
      )}
    </>
  );
}

const RELATIONS = {
  between: 'between two',
  within_side: 'within one side',
  self: 'one person’s own',
  second_hand: 'second hand',
} as const;

function toldOf({ relation, counted }: NonNullable<MergePreview['pairs'][number]['before']>): string {
  return `${RELATIONS[relation]}, ${counted ? 'counted' : 'not counted'}`;
}

/** The merges of a record, with the one that can be undone. */
export function MergesList({
  merges,
  slug,
  undo,
}: {
  merges: MergeRecord[];
  slug: string;
  undo: FormAction;
}) {
  return (
    <ul className="linked" id="merges">
      {merges.map(({ id, from, into, reason, merged_by, merged_at, undone_at, undoable }) => (
        <li key={id}>
          <p>
            {into.slug === slug ? (
              <>
                <bdi>{from.name}</bdi> was merged into this record
              </>
            ) : (
              <>
                Was merged into <bdi>{into.name}</bdi>
              </>
            )}{' '}
            by {merged_by} on <time dateTime={merged_at}>{formatDay(merged_at)}</time>: {reason}
            {undone_at && (
              <span className="quiet">
                {' '}
                Undone on <time dateTime={undone_at}>{formatDay(undone_at)}</time>.
              </span>
            )}
          </p>
          {undoable && (
            <details>
              <summary>Undo it</summary>
              <DeskForm action={undo} hidden={{ merge: id }} submit="Undo the merge" plain>
                <ReasonField hint="Everything that it moved is moved back. Readers see the reason if they know of the record." />
              </DeskForm>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
