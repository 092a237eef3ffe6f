import { fieldWord } from '#domain/quotes/changes.ts';
import type { FieldChange } from '#domain/revisions/types.ts';
import { formatDate } from '#lib/dates/format.ts';
import { wordDiff } from '#lib/verbatim/word-diff.ts';

/** What a revision changed: texts word by word, everything else as old and new. */
export function Changes({ changes, made }: { changes: readonly FieldChange[]; made: boolean }) {
  if (changes.length === 0) return null;
  return (
    <dl className="changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{fieldWord(change.field)}</dt>
          <dd>
            <Change change={change} made={made} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const TEXTS = /^(text|context|original_text|wording|description|scope|reason|note|condition|about)$/;

function Change({ change: { field, old, new: now }, made }: { change: FieldChange; made: boolean }) {
  if (made) return <span className="made">{shown(field, now)}</span>;
  if (TEXTS.test(field) && typeof old === 'string' && typeof now === 'string' && old && now) {
    const changes = wordDiff(old, now);
    return (
      <span className="word-diff">
        {changes.map(({ op, text }, at) => {
          const key = `${at} ${op}`;
          if (op === 'same') return <span key={key}>{text}</span>;
          return op === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
        })}
      </span>
    );
  }
  return (
    <>
      <del>{shown(field, old)}</del>
      <ins>{shown(field, now)}</ins>
    </>
  );
}

/** A value in words. */
function shown(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string')
    return /_on$|_edtf$/.test(field) ? formatDate({ edtf: value }) : value.replaceAll('_', ' ');
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : value.map((one) => shown(field, one)).join('; ');
  const one = value as Record<string, unknown>;
  if (typeof one.name === 'string') return one.name;
  return ['source', 'credited_outlet', 'verification', 'editor', 'verdict', 'captured_at']
    .flatMap((key) => (typeof one[key] === 'string' ? [String(one[key]).replaceAll('_', ' ')] : []))
    .join(', ');
}
