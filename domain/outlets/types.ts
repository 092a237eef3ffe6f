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
