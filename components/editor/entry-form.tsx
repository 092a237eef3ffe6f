'use client';

import { startTransition, useActionState, useRef } from 'react';
import { settled } from '#domain/entry/form.ts';
import { addedName } from '#domain/entry/kinds.ts';
import type { EntryPreview, NameNoun, ShownNames, Typed } from '#domain/entry/types.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';
import { QUOTE_FORMS, type QuoteForm, type QuoteStatus } from '#lib/vocabulary.ts';
import { Outcome } from '../form/fields.tsx';
import { EntryBar } from './entry-bar.tsx';
import type { Named } from './lazy-suggestions.tsx';
import { Line } from './line.tsx';
import { NameField, NamesField } from './name-field.tsx';
import { NewSource } from './new-source.tsx';
import { type KeptPlace, Places } from './places.tsx';
import { Preview } from './preview.tsx';
import { Problem, problemsOf } from './problem.tsx';
import { Stale } from './stale.tsx';
import { StanceRows } from './stance-rows.tsx';
import { useChecking } from './use-checking.ts';
import { useKeptDraft } from './use-kept-draft.ts';

const FORM_WORDS: Record<QuoteForm, string> = {
  direct: 'direct: their words, as printed',
  mixed: 'mixed: our clause with their words in “quotation marks”',
  indirect: 'indirect: a paraphrase, nothing verbatim',
};

/**
 * One statement with everything around it, new or to be changed. A plain form: with JavaScript it also keeps
 * what is typed, shows beside it what saving would make of it, and finds names while they are typed.
 */
export function EntryForm({
  path,
  initial,
  names,
  places,
  status,
  mayPublish,
  save,
  check,
}: {
  path: string;
  initial: Typed;
  names: ShownNames;
  /** Where the quote stands already. */
  places: KeptPlace[];
  status: QuoteStatus | null;
  mayPublish: boolean;
  save: FormAction<EntryPreview>;
  check: FormAction<EntryPreview>;
}) {
  const [state, send, busy] = useActionState(save, freshForm<EntryPreview>());
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptDraft(form, path);
  const checked = useChecking(form, check);

  const typed = state.status > 0 ? settled(state.values) : initial;
  const { errors } = state;
  const named = (noun: NameNoun, value: string): Named => ({
    value,
    name: names[`${noun}:${value}`] ?? addedName(value)?.name ?? value,
    ...(value.startsWith('new:') ? { note: `a new ${addedName(value)?.kind || noun}` } : {}),
  });
  const one = (field: string, noun: NameNoun) => (typed[field]?.[0] ? named(noun, typed[field][0]) : null);
  const several = (field: string, noun: NameNoun) =>
    (typed[field] ?? []).filter(Boolean).map((value) => named(noun, value));
  const line = { typed, errors };
  const chosenForm = QUOTE_FORMS.find((known) => known === typed.form?.[0]) ?? 'direct';
  const preview = checked ?? state.done ?? null;
  const duplicate = problemsOf(errors, 'duplicate');

  return (
    <form
      ref={form}
      action={send}
      className="entry-form"
      onSubmit={(event) => {
        // Sent by hand, so that nothing that was typed is reset; without JavaScript the form sends itself.
        event.preventDefault();
        const button = (event.nativeEvent as SubmitEvent).submitter;
        const data = new FormData(event.currentTarget, button);
        startTransition(() => send(data));
      }}
    >
      <div className="entry-fields">
        <Outcome state={state} />
        {state.status === 409 && <Stale current={state.current as Record<string, unknown>} typed={typed} />}
        {duplicate.length > 0 && (
          <div className="notice refused">
            <Problem id="duplicate-problem" problems={duplicate} />
          </div>
        )}
        {typed.id && <input type="hidden" name="id" value={typed.id[0]} />}
        {typed.version && <input type="hidden" name="version" value={typed.version[0]} />}

        <section aria-labelledby="entry-words">
          <h2 id="entry-words">What was said</h2>
          <fieldset className="form-field inline-choices stacked">
            <legend className="label">Form</legend>
            {QUOTE_FORMS.map((known) => (
              <label key={known}>
                <input type="radio" name="form" value={known} defaultChecked={known === chosenForm} />{' '}
                {FORM_WORDS[known]}
              </label>
            ))}
          </fieldset>
          <Line
            {...line}
            field="text"
            label="Words"
            rows={5}
            serif
            hint="As printed, letter for letter. Pieces of one utterance: set […] between them."
          />
          <Problem id="fragments-problem" problems={problemsOf(errors, 'fragments')} />
          <details className="unfold" open={Boolean(typed.context?.[0] || typed.original_text?.[0])}>
            <summary>Context, language, translation</summary>
            <Line {...line} field="context" label="The sentence around a fragment" rows={2} />
            <div className="entry-row">
              <Line {...line} field="language" label="Language" hint="en if left empty" />
              <Line {...line} field="translator" label="Translated by" />
            </div>
            <Line {...line} field="original_text" label="In the original language" rows={2} serif />
          </details>
        </section>

        <section aria-labelledby="entry-who">
          <h2 id="entry-who">Who</h2>
          <NameField
            field="speaker"
            noun="entity"
            label="Speaker"
            errors={errors}
            initial={one('speaker', 'entity')}
          />
          <div className="entry-row">
            <Line {...line} field="speaker_as_printed" label="As printed" hint="“Baldwin’s lawyer”" />
            <Line
              {...line}
              field="speaker_role"
              label="Role at the time"
              suggestions={preview?.roles ?? []}
              hint={preview?.roles.length ? `On that day: ${preview.roles.join('; ')}` : undefined}
            />
          </div>
          <NameField
            field="on_behalf_of"
            noun="entity"
            label="On behalf of"
            errors={errors}
            initial={one('on_behalf_of', 'entity')}
            hint={
              preview?.on_behalf_of.length
                ? `Spoke then for ${preview.on_behalf_of.map(({ name }) => name).join(', ')}. Fill it in if they did here.`
                : 'Only if they spoke for someone else.'
            }
          />
          <NamesField
            field="subjects"
            noun="entity"
            label="About whom"
            errors={errors}
            initial={several('subjects', 'entity')}
          />
        </section>

        <section aria-labelledby="entry-when">
          <h2 id="entry-when">When and where it was said</h2>
          <div className="entry-row">
            <Line
              {...line}
              field="said_on"
              label="When"
              hint="12 Jan 2022, Jan 2022, between 21 Oct 2021 and 12 Jan 2022, last Tuesday"
            />
            <Line {...line} field="said_basis" label="How the day is known, where it was worked out" />
          </div>
          <div className="entry-row">
            <NameField
              field="outlet"
              noun="outlet"
              label="Said to, or posted on"
              errors={errors}
              initial={one('outlet', 'outlet')}
            />
            <Line {...line} field="occasion" label="Occasion" hint="a press conference, an interview" />
          </div>
        </section>

        <section aria-labelledby="entry-source">
          <h2 id="entry-source">Where it stands in print</h2>
          <Places places={places} keep={typed.keep ?? []} />
          <Problem id="appearances-problem" problems={problemsOf(errors, 'appearances')} />
          <NameField
            field="source"
            noun="source"
            label={
              places.length > 0 ? 'One more source, on record already' : 'Source, if it is on record already'
            }
            errors={errors}
            initial={one('source', 'source')}
          />
          <details className="unfold" open={places.length === 0}>
            <summary>A source that is new, or its text</summary>
            <NewSource {...line} outlet={one('source_outlet', 'outlet')} dateHint="14 Jan 2022" />
            <Line
              {...line}
              field="source_url"
              label="Address"
              hint="https://… Without one, say below where it can be seen."
            />
            <Line {...line} field="source_access" label="Where it can be seen, if it has no address" />
            <Line
              {...line}
              field="source_text"
              label="Its text"
              rows={6}
              serif
              hint="Paste it: the words are held against it, letter for letter. It is never shown to readers."
            />
          </details>
          <div className="entry-row">
            <NameField
              field="credited_outlet"
              noun="outlet"
              label="Credited to (“per NPR”)"
              errors={errors}
              initial={one('credited_outlet', 'outlet')}
            />
            <Line {...line} field="wording" label="Its wording there, if it differs" />
          </div>
        </section>

        <section aria-labelledby="entry-filing">
          <h2 id="entry-filing">About what</h2>
          <NamesField
            field="topics"
            noun="topic"
            label="Topics"
            errors={errors}
            initial={several('topics', 'topic')}
          />
          <StanceRows typed={typed} errors={errors} claimOf={(field) => one(field, 'claim')} />
          <Line {...line} field="note" label="Note for the desk" rows={2} />
          <Line
            {...line}
            field="reason"
            label={status === 'published' ? 'Reason for this change: readers will see it' : 'Reason'}
            hint={
              status === 'published'
                ? 'Needed where words, speaker, date, venue or role change.'
                : 'Needed to publish words that differ from the source.'
            }
          />
        </section>
      </div>

      <aside className="entry-preview" aria-label="What will be saved">
        <h2>What will be saved</h2>
        <Preview
          preview={preview}
          form={chosenForm}
          language={typed.language?.[0] ?? 'en'}
          checked={places.some(
            ({ verification }) => verification === 'exact' || verification === 'typography',
          )}
        />
        <button className="button plain mt-3" type="submit" name="check" value="1">
          Check
        </button>
      </aside>
      <EntryBar status={status} mayPublish={mayPublish} busy={busy} kept={kept} path={path} form={form} />
    </form>
  );
}
