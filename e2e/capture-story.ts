import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/*
 * The articles that go in. Every test has a text of its own, so that none meets what another has decided.
 */

/** What is said in each test's article: by the sheriff in two pieces, by Baldwin, and by somebody new. */
const STORIES = {
  keyboard: [
    'We have taken down the last of the tape',
    'Nobody will find a stone unturned',
    'he was grateful to the deputies',
    'The horses missed their stable',
    'Wanda Trellis',
  ],
  silent: [
    'Every lantern was counted twice',
    'Two of them were cracked',
    'his agent had called the county',
    'Goats got into the trailer',
    'Ines Calder',
  ],
  leaving: [
    'Our divers searched that pond on Friday',
    'Mud came up and little else',
    'the schedule had been too tight',
    'My truck was borrowed all summer',
    'Perry Lomond',
  ],
  html: [
    'Rain ruined half of those boxes',
    'Paper does not forgive water',
    'nobody had asked him about insurance',
    'I sold them eleven saddles',
    'Odile Marsh',
  ],
  changing: [
    'Deputies photographed each wall of that chapel',
    'It took three nights',
    'a producer signs many letters',
    'Wind took the roof in May',
    'Tobias Wren',
  ],
  misdated: [
    'The propmaster signed for eleven crates',
    'Ten of them came back',
    'he had read the script on the plane',
    'That road washes out each spring',
    'Selma Brandt',
  ],
  plain: [
    'The generator log ends at noon',
    'After that we know only from radios',
    'he slept badly in Santa Fe',
    'Breakfast was always late',
    'Hollis Vane',
  ],
  desktop: [
    'Four keys opened the armory cabinet',
    'One has never come back',
    'costumes were his only worry',
    'We fed seventy people a day',
    'Marguerite Stole',
  ],
  phone: [
    'Traffic on the ranch road was stopped at dusk',
    'A single van got through',
    'rehearsals had gone well enough',
    'My dogs barked until morning',
    'Casper Dunn',
  ],
} as const;

export function article(name: keyof typeof STORIES): string {
  const [first, second, clause, words, who] = STORIES[name];
  return `A day on the ranch, ${name}

SANTA FE - The county gave an account of its work.

“${first},” Santa Fe County Sheriff Adan Mendoza told reporters. “${second}.”

Alec Baldwin said in a statement that ${clause}.

“${words},” said ${who}, who keeps the ranch.`;
}

/** Pastes an article into the form by hand and opens its statements. */
export async function paste(page: Page, text: string, headline: string): Promise<void> {
  await page.goto('/edit/capture');
  await page.locator('#source_text').fill(text);
  await page.locator('#source_headline').fill(headline);
  await page
    .locator('#source_url')
    .fill(`https://example.org/${headline.toLowerCase().replaceAll(' ', '-')}`);
  await page.locator('#source_published').fill('2 November 2022');
  await page.locator('#source_published').press('Enter');
  await expect(page).toHaveURL(/\/edit\/capture\/[a-z0-9-]+(\?known=1)?$/, { timeout: 20_000 });
  await expect(page.locator('.cards > li').first()).toBeVisible({ timeout: 20_000 });
}

/** A statement that was found, by some of its words. */
export const cardOf = (page: Page, words: string) => page.locator('.cards > li', { hasText: words });
