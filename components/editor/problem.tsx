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
  return problems.map(({ field, message, typed = '', choices = [] }) =>
    choices.length === 0 ? (
      <p key={message}>{message}</p>
    ) : (
      <fieldset key={message}>
        <legend>{message}</legend>
        {choices.map(({ value, label, note, href }) => (
          <label key={value} className="form-choice">
            <input
              type="radio"
              name={field === 'duplicate' ? 'duplicate' : choiceField(field, typed)}
              value={value}
            />
            <span>
              {label} {note && <span className="quiet small">{note}</span>}{' '}
              {href && (
                <a href={href} target="_blank" rel="noreferrer">
                  open
                </a>
              )}
            </span>
          </label>
        ))}
      </fieldset>
    ),
  );
}

/** The errors of one field. */
export function problemsOf(errors: readonly FieldError[], field: string): FieldError[] {
  return errors.filter((error) => error.field === field);
}
