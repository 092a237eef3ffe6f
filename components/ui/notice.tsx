import type { FieldError } from '#lib/errors.ts';

/** What of an address could not be read and was left out, said plainly. */
export function Problems({ problems }: { problems: FieldError[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>Part of the address could not be read, or names nothing on record, and was left out:</p>
      <ul className="list-disc ps-5">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <code>{field}</code>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** That only so many words of a search are read. */
export function DroppedWords({ dropped }: { dropped: number }) {
  if (dropped === 0) return null;
  return (
    <p className="notice">
      Only the first 16 words are searched for; {dropped} more {dropped === 1 ? 'was' : 'were'} left out.
    </p>
  );
}
