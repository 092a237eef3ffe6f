import type { LinkPurpose, Role } from '#lib/vocabulary.ts';
import type { User } from './permissions.ts';

/** A session that holds: who it is of, and whether it may be used for anything yet. */
export type Session = {
  id: number;
  user_id: number;
  user: User;
  email: string;
  two_factor: boolean;
  /** An admin who has no second factor yet may do nothing but set one up. */
  needs_two_factor: boolean;
};

/** One of a user's own sessions. */
export type SessionLine = {
  id: number;
  current: boolean;
  started_at: string;
  seen_at: string;
  ends_at: string;
  address: string;
  browser: string;
};

/** A user as admins see one. */
export type UserLine = {
  handle: string;
  name: string;
  email: string;
  role: Role;
  two_factor: boolean;
  disabled_at: string | null;
  /** A password has been set. */
  joined: boolean;
  seen_at: string | null;
  /** A one-time link that still works. */
  link: { purpose: LinkPurpose; expires_at: string } | null;
  version: number;
};

/** A key for programs as its owner sees it: never the key itself. */
export type TokenLine = {
  id: number;
  name: string;
  role: Role;
  starts_with: string;
  made_at: string;
  used_at: string | null;
  revoked_at: string | null;
};

/** Who a one-time link is for. */
export type LinkHolder = {
  link_id: number;
  user_id: number;
  handle: string;
  name: string;
  email: string;
  role: Role;
  purpose: LinkPurpose;
};
