import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicId, slugify } from './slug.ts';

describe('a slug', () => {
  test.each([
    ['Alec Baldwin', 'alec-baldwin'],
    ["Santa Fe County Sheriff's Office", 'santa-fe-county-sheriffs-office'],
    ['Hannah Gutiérrez-Reed', 'hannah-gutierrez-reed'],
    ['Rust Movie Productions, LLC', 'rust-movie-productions-llc'],
    ['  #1 — “Rust”  ', '1-rust'],
  ])('of %s is %s', (name, slug) => expect(slugify(name)).toBe(slug));

  test('is made of small letters, figures and inner hyphens, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 50, maxLength: 200 })),
        (name) => {
          expect(slugify(name)).toMatch(/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/);
        },
      ),
    );
  });

  test('tells names apart that lose letters on the way', () => {
    const names = [
      'Владимир Путин',
      'Дмитрий Песков',
      'Smith',
      'Владимир Smith',
      'Дмитрий Smith',
      '***',
      '？',
    ];
    const long = 'The Very Long Name of an Association That Never Ends of the County of ';
    const slugs = [...names, `${long}Santa Fe`, `${long}Suffolk`].map(slugify);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('is the same every time', () => {
    expect(slugify('Владимир Путин')).toBe(slugify('ВЛАДИМИР  ПУТИН'));
    expect(slugify('Владимир Путин')).toBe('name-bkjnn46mzx');
  });
});

describe('a public id', () => {
  test('spells the random bytes it is given', () => {
    expect(publicId((bytes) => bytes.fill(0))).toBe('0000-0000-0000');
    expect(publicId((bytes) => bytes.map((_, index) => index))).toBe('0123-4567-89ab');
    expect(publicId((bytes) => bytes.fill(255))).toBe('zzzz-zzzz-zzzz');
  });

  test('fits the form of a quote’s address and does not come twice', () => {
    const ids = Array.from({ length: 2000 }, () => publicId());
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{4,64}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
