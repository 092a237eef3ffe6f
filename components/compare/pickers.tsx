import type { CompareFilter } from '#domain/compare/filter.ts';
import { SIDE_PARAMS } from '#domain/compare/filter.ts';
import type { Named } from '#domain/entities/types.ts';
import { EntityPicker } from '../filter/entity-picker.tsx';

/** Fields for whom to compare: two to begin with, and one more beside them until there are six. */
export function SidePickers({ sides, filter }: { sides: Named[]; filter: CompareFilter }) {
  const [a = null, b = null, ...others] = sides;
  const next = SIDE_PARAMS[sides.length];
  return (
    <form className="pickers" action="/compare" method="get">
      <EntityPicker name="a" label="Whose statements" initial={a} />
      <span className="versus quiet" aria-hidden="true">
        against
      </span>
      <EntityPicker name="b" label="Against whose" initial={b} />
      {others.map((side, at) => (
        <input key={side.slug} type="hidden" name={SIDE_PARAMS[at + 2]} value={side.slug} />
      ))}
      {next && sides.length >= 2 && <EntityPicker key={next} name={next} label="And, if you like" />}
      {!filter.reps && <input type="hidden" name="reps" value="0" />}
      <button className="button" type="submit">
        Compare
      </button>
    </form>
  );
}
