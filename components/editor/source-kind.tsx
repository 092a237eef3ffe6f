import { SOURCE_KINDS } from '#lib/vocabulary.ts';
import { Frame } from '../form/frame.tsx';

/** What kind of document a source is. */
export function SourceKind({ value = 'article' }: { value: string | undefined }) {
  return (
    <Frame id="source_kind" label="Kind">
      <select className="field" id="source_kind" name="source_kind" defaultValue={value}>
        {SOURCE_KINDS.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </select>
    </Frame>
  );
}
