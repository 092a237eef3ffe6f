import type { AffiliationRole, EntityKind } from '#lib/vocabulary.ts';
import type { Dated } from '../dated.ts';

/** A record named in passing. */
export type Named = { slug: string; name: string };

/** A record named in passing, with what it is. */
export type Party = Named & { kind: EntityKind };

export type EntityName = { name: string; note: string; from: string | null; to: string | null };

/** Who belongs to whom, seen from either end: `entity` is the other party. */
export type Affiliation = {
  direction: 'member_of' | 'has_member';
  entity: Named;
  role: AffiliationRole;
  title: string;
  speaks_for: boolean;
  from: Dated | null;
  to: Dated | null;
};

/** A person, organisation, group or unnamed source. Speaker and subject are roles it plays on a quote. */
export type Entity = {
  id: number;
  slug: string;
  name: string;
  kind: EntityKind;
  description: string;
  names: EntityName[];
  affiliations: Affiliation[];
  version: number;
};

/** An entity in a list, with how much it said and how much was said about it. */
export type EntityRow = {
  slug: string;
  name: string;
  kind: EntityKind;
  description: string;
  counts: { said_by: number; said_about: number };
};
