import type { Typed } from '#domain/entry/types.ts';
import { fieldWord } from '#domain/quotes/changes.ts';

type Current = Record<string, unknown> & { version?: number };

const COMPARED = [
  'text',
  'speaker',
  'speaker_as_printed',
  'speaker_role',
  'on_behalf_of',
  'outlet',
  'occasion',
  'context',
  'subjects',
  'topics',
  'status',
  'note',
] as const;

/**
 * Somebody else saved in the meantime: both versions field by field. What was typed stays in the form below;
 * it is saved over theirs only once the editor says to have seen it.
 */
export function Stale({ current, typed }: { current: Current; typed: Typed }) {
  const rows = COMPARED.map((field) => ({
    field,
    theirs: shown(current[field]),
    mine: (typed[field] ?? []).join(', '),
  })).filter(({ field, theirs, mine }) => field === 'text' || theirs !== mine);
  return (
    <section className="notice refused stale" aria-labelledby="stale">
      <h2 id="stale">Somebody else saved this while you were writing</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">As it stands now</th>
            <th scope="col">As you typed it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, theirs, mine }) => (
            <tr key={field}>
              <th scope="row">{fieldWord(field)}</th>
              <td className={field === 'text' ? 'serif' : undefined}>{theirs || '—'}</td>
              <td className={field === 'text' ? 'serif' : undefined}>{mine || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="form-choice">
        <input type="checkbox" name="seen_version" value={String(current.version ?? '')} />
        <span>I have seen what stands now. Save mine over it.</span>
      </label>
    </section>
  );
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
