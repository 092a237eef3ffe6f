import type { FiledStance } from '#domain/claims/filing.ts';
import { stanceMark } from '#domain/quotes/stances.ts';
import type { FormAction } from '#lib/form-state.ts';
import { StanceWord } from '../claim/stance.tsx';
import { DeskForm, ReasonField, SelectField, TextField } from '../form/desk-form.tsx';
import { FilingStatement } from './statement.tsx';
import { ACT_WORDS, FORCE_WORDS, optionsOf, STATE_WORDS } from './words.ts';

const SIGN_WORDS = { '1': 'affirms it', '-1': 'denies it', '0': 'takes no side' } as const;

type Actions = {
  confirm: FormAction;
  review: FormAction;
  withdraw: FormAction;
  change: FormAction;
};

/** What is filed under a claim: each stance with its reason and state; one of them opened, to settle or change it. */
export function FiledList({
  claim,
  stances,
  opened,
  mayDecide,
  me,
  actions,
}: {
  claim: string;
  stances: FiledStance[];
  /** The stance whose forms are shown. */
  opened: number | null;
  mayDecide: boolean;
  me: string;
  actions: Actions;
}) {
  return (
    <ol className="filed">
      {stances.map((stance) => (
        <li key={stance.id} id={`s${stance.id}`} className={`ruled ${stanceMark(stance)}`}>
          <p className="entry-head">
            <StanceWord stance={stance} />{' '}
            {stance.state !== 'confirmed' && <span className="quiet small">{STATE_WORDS[stance.state]}</span>}
          </p>
          <FilingStatement quote={stance.quote} carries={stance.words} />
          <p className="small mt-1">
            {stance.reason}
            {stance.condition && ` · on the condition: ${stance.condition}`}
            <span className="quiet">
              {' · set by '}
              {stance.set_by}
              {stance.confirmed_by && stance.confirmed_by !== stance.set_by
                ? `, confirmed by ${stance.confirmed_by}`
                : ''}
              {stance.origin !== 'editor' && `, suggested by ${stance.method ?? stance.origin}`}
              {stance.via && `; filed under “${stance.via.text}”, which was merged into this claim`}
            </span>
          </p>
          {stance.reviews.map(({ editor, verdict, sign, reason }) => (
            <p key={editor} className="small">
              {editor} {verdict === 'agree' ? 'agrees' : 'disagrees'}
              {sign !== null && `, reads: ${SIGN_WORDS[`${sign}`]}`}: {reason}
            </p>
          ))}
          {mayDecide && stance.state === 'suggested' && (
            <DeskForm
              action={actions.confirm}
              hidden={keyOf(stance, claim)}
              submit="Confirm"
              done="It counts."
              plain
            />
          )}
          {mayDecide &&
            (opened === stance.id ? (
              <Forms stance={stance} claim={claim} me={me} actions={actions} />
            ) : (
              <p className="small mt-1">
                <a href={`/edit/claims/${claim}?stance=${stance.id}#s${stance.id}`}>
                  Dispute, change or withdraw
                </a>
              </p>
            ))}
        </li>
      ))}
    </ol>
  );
}

function keyOf(stance: FiledStance, claim: string) {
  return { quote: stance.quote.id, claim, holder: stance.holder.slug };
}

function Forms({
  stance,
  claim,
  me,
  actions,
}: {
  stance: FiledStance;
  claim: string;
  me: string;
  actions: Actions;
}) {
  const key = keyOf(stance, claim);
  return (
    <div className="stance-forms">
      {stance.set_by !== me && (
        <section>
          <h3>Agree or disagree</h3>
          <DeskForm action={actions.review} hidden={key} submit="Say so" done="It is recorded." empties>
            <SelectField
              name="verdict"
              label="You"
              options={[
                ['', 'Choose'],
                ['disagree', 'disagree: it is disputed, shown and not counted'],
                ['agree', 'agree: it counts, unless another editor disagrees'],
              ]}
            />
            <SelectField
              name="sign"
              label="What you read instead, if something else"
              options={[['', 'leave open'], ...optionsOf(SIGN_WORDS)]}
            />
            <ReasonField />
          </DeskForm>
        </section>
      )}
      <section>
        <h3>Change it</h3>
        <DeskForm
          action={actions.change}
          hidden={{ ...key, version: stance.version }}
          submit="Save the change"
          done="It is changed."
        >
          <SelectField
            name="sign"
            label="The statement"
            options={optionsOf(SIGN_WORDS)}
            value={`${stance.sign}`}
          />
          <SelectField
            name="force"
            label="How firmly"
            options={optionsOf(FORCE_WORDS)}
            value={stance.force}
          />
          <SelectField name="act" label="As what" options={optionsOf(ACT_WORDS)} value={stance.act} />
          <TextField name="condition" label="On which condition" value={stance.condition ?? ''} />
          <TextField name="words" label="The words that carry it" value={stance.words ?? ''} serif />
          <TextField
            name="reason"
            label="Reason"
            value={stance.reason}
            hint="Readers see it; a change of what they have seen is a public correction."
            required
          />
        </DeskForm>
      </section>
      <section>
        <h3>Withdraw it</h3>
        <DeskForm action={actions.withdraw} hidden={key} submit="Withdraw" done="It is withdrawn." plain>
          <ReasonField hint="Readers see it where they have seen the stance." />
        </DeskForm>
      </section>
    </div>
  );
}
