import type { CompareFilter } from '#domain/compare/filter.ts';
import { SIDE_PARAMS } from '#domain/compare/filter.ts';
import type { AskedSide } from '#domain/compare/types.ts';
import { EntityPicker } from '../filter/entity-picker.tsx';

/**
 * Fields for whom to compare: two to begin with, and one more beside them until there are six. What was typed and
 * is nobody's name stays in its field.
 */
export function SidePickers({
  sides,
  filter,
}: {
  sides: Pick<AskedSide, 'typed' | 'side'>[];
  filter: CompareFilter;
}) {
  const [a, b, ...others] = sides;
  const next = SIDE_PARAMS[sides.length];
  return (
    <form className="pickers" action="/compare" method="get">
      <EntityPicker name="a" label="Whose statements" initial={a?.side} typed={a?.typed} />
      <span className="versus quiet" aria-hidden="true">
        against
      </span>
      <EntityPicker name="b" label="Against whose" initial={b?.side} typed={b?.typed} />
      {others.map(({ side, typed }, at) => {
        const param = SIDE_PARAMS[at + 2] ?? '';
        return side ? (
          <input key={param} type="hidden" name={param} value={side.slug} />
        ) : (
          <EntityPicker key={param} name={param} label="And, if you like" typed={typed} />
        );
      })}
      {next && sides.length >= 2 && <EntityPicker key={next} name={next} label="And, if you like" />}
      {!filter.reps && <input type="hidden" name="reps" value="0" />}
      <button className="button" type="submit">
        Compare
      </button>
    </form>
  );
}
