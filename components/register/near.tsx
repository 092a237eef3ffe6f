import type { NearName } from '#domain/search/queries-near.ts';

/** Others who may be meant by the name: the same or a similar one, or the same surname. */
export function SameSurname({ near }: { near: NearName[] }) {
  if (near.length === 0) return null;
  return (
    <p className="notice">
      Not to be taken for{' '}
      {near.map(({ slug, name, why }, at) => (
        <span key={slug}>
          {at > 0 && ', '}
          <a href={`/edit/people/${slug}`}>
            <bdi>{name}</bdi>
          </a>{' '}
          ({why})
        </span>
      ))}
      .
    </p>
  );
}
