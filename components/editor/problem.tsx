import { choiceField } from '#domain/entry/form.ts';
import type { FieldError } from '#lib/errors.ts';

/** What is wrong with a field that has no frame of its own. */
export function Problem({ id, problems }: { id: string; problems: readonly FieldError[] }) {
  if (problems.length === 0) return null;
  return (
    <div id={id} className="form-problem">
      <Problems problems={problems} />
    </div>
  );
}

/** What is wrong with a field, for the frame around it; where it can be settled by choosing, as radio buttons. */
export function Problems({ problems }: { problems: readonly FieldError[] }) {
  return problems.map((one) =>
    one.choices?.length ? (
      <fieldset key={one.message}>
        <Answers asked={one} />
      </fieldset>
    ) : (
      <p key={one.message}>{one.message}</p>
    ),
  );
}

/** A question with its answers as radio buttons, for the group of fields around it. */
export function Answers({
  asked: { field, message, typed = '', choices = [] },
  answer,
}: {
  asked: FieldError;
  answer?: string | undefined;
}) {
  const name = field === 'duplicate' ? 'duplicate' : choiceField(field, typed);
  return (
    <>
      <legend>{message}</legend>
      {choices.map(({ value, label, note, href }) => (
        <label key={value} className="form-choice">
          <input type="radio" name={name} value={value} defaultChecked={value === answer} />
          <span>
            <bdi>{label}</bdi> {note && <span className="quiet small">{note}</span>}{' '}
            {href && (
              <a href={href} target="_blank" rel="noreferrer">
                open
              </a>
            )}
          </span>
        </label>
      ))}
    </>
  );
}

/** The errors of one field. */
export function problemsOf(errors: readonly FieldError[], field: string): FieldError[] {
  return errors.filter((error) => error.field === field);
}
