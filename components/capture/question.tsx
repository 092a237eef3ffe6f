import { choiceField } from '#domain/entry/form.ts';
import type { FieldError } from '#lib/errors.ts';

/** What is not clear about a statement, with its answers as radio buttons; or a plain sentence. */
export function Question({
  asked: { field, message, typed = '', choices = [] },
  answer,
}: {
  asked: FieldError;
  answer?: string | undefined;
}) {
  if (choices.length === 0) return <p className="form-problem">{message}</p>;
  const name = field === 'duplicate' ? 'duplicate' : choiceField(field, typed);
  return (
    <fieldset className="question">
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
    </fieldset>
  );
}
