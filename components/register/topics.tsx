import type { Named } from '#domain/entities/types.ts';
import type { RegisterTopic } from '#domain/merges/types.ts';
import { RecordField, TextField } from '../form/desk-form.tsx';
import { plural } from '../ui/count.tsx';

/** Every topic below its story, with what is filed on it. */
export function TopicTree({ topics }: { topics: RegisterTopic[] }) {
  return (
    <ul className="rows topic-rows mt-4">
      {topics.map(({ slug, name, depth, known, claims, statements }) => (
        <li key={slug} className={`depth-${Math.min(depth, 4)}`}>
          <a href={`/edit/topics/${slug}`}>
            <bdi>{name}</bdi>
          </a>
          <span className="quiet small">
            {plural(statements, 'statement')}, {plural(claims, 'claim')}
            {!known && ', not public yet'}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The fields of a topic: its name, and what it lies below. */
export function TopicFields({ name, parent }: { name: string; parent: Named | null }) {
  return (
    <>
      <TextField name="name" label="Name" value={name} required />
      <RecordField
        name="parent"
        noun="topic"
        label="Below"
        hint="Empty for a story of its own. A topic cannot lie below itself."
        initial={parent && { value: parent.slug, name: parent.name }}
      />
    </>
  );
}
