/** A moment as a desk reads it: day and minute, in UTC. */
export function When({ at }: { at: string }) {
  const day = new Date(at).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <time dateTime={at}>
      {day}, {at.slice(11, 16)} UTC
    </time>
  );
}
