import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { getProfile } from '#domain/compare/queries-profile.ts';
import { EVERY_QUOTE } from '#domain/quotes/filter.ts';
import { listQuotes } from '#domain/quotes/queries.ts';
import { rustDesk } from '#domain/test-context.ts';
import { ProfilePage } from './profile.tsx';

async function words(slug: string): Promise<string> {
  const ctx = rustDesk().nobody;
  const profile = await getProfile(ctx, slug);
  if (!profile) throw new Error(`${slug} is not on record`);
  const page = (
    <ProfilePage
      profile={profile}
      said={await listQuotes(ctx, { ...EVERY_QUOTE, speaker: [slug] })}
      about={await listQuotes(ctx, { ...EVERY_QUOTE, about: [slug] })}
      side={await listQuotes(ctx, { ...EVERY_QUOTE, side: [slug] })}
      timeline={null}
    />
  );
  return renderToStaticMarkup(page).replaceAll(/<[^>]*>/g, '');
}

test('of somebody who spoke through others alone, it says so, through whom, and shows what was said for them', async () => {
  const page = await words('hannah-gutierrez-reed');
  expect(page).toContain(
    'None of their own words; 2 statements through Jason Bowles, who spoke for them; 3 about them.',
  );
  expect(page).toContain('Said for them');
  expect(page).not.toContain('Said by them');
});

test('of somebody who spoke for themselves too, both are counted', async () => {
  expect(await words('alec-baldwin')).toMatch(
    /8 statements by them, 1\d with those who spoke for them \(Luke Nikas and .*\), 26 about them\./,
  );
});
