import type { Named } from '#domain/entities/types.ts';
import type { QueueFilter } from '#domain/quotes/queue.ts';

/** Narrows the queue: a plain form, whose address is the state. */
export function QueueFilters({
  filter,
  choices,
}: {
  filter: QueueFilter;
  choices: { speakers: Named[]; topics: Named[]; people: Named[] };
}) {
  const selects = [
    ['speaker', 'Speaker', 'Anyone', choices.speakers, filter.speaker[0] ?? ''],
    ['topic', 'Topic', 'Any', choices.topics, filter.topic[0] ?? ''],
    ['who', 'Worked on by', 'Anyone', choices.people, filter.who ?? ''],
  ] as const;
  return (
    <form method="get" action="/edit" className="queue-filters">
      {filter.status !== 'open' && <input type="hidden" name="status" value={filter.status} />}
      {filter.reported && <input type="hidden" name="reported" value="1" />}
      {selects.map(([name, label, any, options, value]) => (
        <label key={name}>
          <span className="label">{label}</span>
          <select key={value} className="field" name={name} defaultValue={value}>
            <option value="">{any}</option>
            {options.map((option) => (
              <option key={option.slug} value={option.slug}>
                {option.name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button plain" type="submit">
        Apply
      </button>
    </form>
  );
}
