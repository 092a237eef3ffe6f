import type { Typed } from '#domain/entry/types.ts';
import type { FieldError } from '#lib/errors.ts';
import { SOURCE_KINDS } from '#lib/vocabulary.ts';
import { Frame } from '../form/frame.tsx';
import type { Named } from './lazy-suggestions.tsx';
import { Line } from './line.tsx';
import { NameField } from './name-field.tsx';

/** What a document says of itself, of one that is new on record. */
export function NewSource({
  typed,
  errors,
  outlet,
  dateHint,
}: {
  typed: Typed;
  errors: readonly FieldError[];
  outlet: Named | null;
  dateHint: string;
}) {
  const line = { typed, errors };
  return (
    <>
      <div className="entry-row">
        <Line {...line} field="source_headline" label="Headline" />
        <NameField
          field="source_outlet"
          noun="outlet"
          label="Published by"
          errors={errors}
          initial={outlet}
        />
      </div>
      <div className="entry-row">
        <Line {...line} field="source_published" label="Published on" hint={dateHint} />
        <Line {...line} field="source_byline" label="Byline" />
        <Frame id="source_kind" label="Kind">
          <select
            className="field"
            id="source_kind"
            name="source_kind"
            defaultValue={typed.source_kind?.[0] ?? 'article'}
          >
            {SOURCE_KINDS.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </Frame>
      </div>
    </>
  );
}
