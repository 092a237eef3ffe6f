import type { OutletKind } from '#lib/vocabulary.ts';

/** Where things are said, credited or published. Three roles that stay apart; see docs/data-model.md. */
export type Outlet = {
  slug: string;
  name: string;
  kind: OutletKind;
  url: string | null;
  /** The entity it is when it is itself quoted. */
  entity: { slug: string; name: string } | null;
};

/** How many published quotes came from an outlet: in any role, and in each. */
export type OutletCounts = { quotes: number; venue: number; credit: number; publisher: number };

/** An outlet in a list. */
export type OutletRow = Omit<Outlet, 'entity'> & { counts: OutletCounts };
