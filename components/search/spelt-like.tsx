import type { PersonHit } from '#domain/search/types.ts';

/** "Did you mean Alec Baldwin?": names to choose from, never chosen for the reader. */
export function SpeltLike({
  near,
  href = (slug) => `/people/${slug}`,
}: {
  near: Pick<PersonHit, 'slug' | 'name'>[];
  href?: (slug: string) => string;
}) {
  if (near.length === 0) return null;
  return (
    <>
      Did you mean{' '}
      {near.map(({ slug, name }, at) => (
        <span key={slug}>
          {at > 0 && (at === near.length - 1 ? ' or ' : ', ')}
          <a href={href(slug)}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
      ?
    </>
  );
}
