'use server';

import { refresh } from 'next/cache';
import type { Filed } from '#components/filing/filing-desk.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { getSetting } from '#domain/accounts/queries-settings.ts';
import * as claims from '#domain/claims/commands.ts';
import * as changes from '#domain/claims/commands-changes.ts';
import * as settling from '#domain/claims/commands-settle.ts';
import { recordStance } from '#domain/claims/commands-stances.ts';
import type { ClaimInput, StanceInput } from '#domain/claims/schema.ts';
import type { Context } from '#domain/context.ts';
import { stanceLabel } from '#domain/quotes/stances.ts';
import { nearNames } from '#domain/search/queries-near.ts';
import { StaleVersion } from '#lib/errors.ts';
import { formAction } from '../../../_server/action.ts';
import { field, numberField } from '../../../_server/fields.ts';
import { goTo } from '../../../_server/go-to.ts';
import { optional, recordIn, requiredRecord } from '../typed.ts';

const SIGNS: Record<string, StanceInput['sign']> = {
  affirms: 1,
  denies: -1,
  neither: 0,
  '1': 1,
  '-1': -1,
  '0': 0,
};

/** The sign that was chosen; what is none is refused by name. */
const signOf = (form: FormData) => SIGNS[field(form, 'sign')] as StanceInput['sign'];

function stanceOf(form: FormData): StanceInput {
  return {
    quote: field(form, 'quote'),
    claim: field(form, 'claim'),
    holder: optional(form, 'holder'),
    sign: signOf(form),
    force: field(form, 'force') as StanceInput['force'],
    act: field(form, 'act') as StanceInput['act'],
    condition: optional(form, 'condition') ?? null,
    words: optional(form, 'words') ?? null,
    reason: field(form, 'reason'),
  };
}

/** Files a statement under a claim, from the list of those not filed yet. */
export const fileStatement = formAction('recordStance', (ctx, form): Filed => {
  const input = stanceOf(form);
  recordStance(ctx, input);
  refresh();
  const counts = may(ctx.user, 'confirmStance') && getSetting(ctx, 'editors_per_stance') === '1';
  return { quote: input.quote, label: stanceLabel(input), counts };
});

/** Changes how a statement is filed. */
export const changeStance = formAction('recordStance', (ctx, form) => {
  again(() => recordStance(ctx, { ...stanceOf(form), version: numberField(form, 'version') }));
});

const keyIn = (form: FormData) => ({
  quote: field(form, 'quote'),
  claim: field(form, 'claim'),
  holder: optional(form, 'holder'),
});

export const confirmStance = formAction('confirmStance', (ctx, form) => {
  again(() => settling.confirmStance(ctx, keyIn(form)));
});

export const reviewStance = formAction('reviewStance', (ctx, form) => {
  const sign = field(form, 'sign') === '' ? null : signOf(form);
  const verdict = field(form, 'verdict') as 'agree' | 'disagree';
  again(() => settling.reviewStance(ctx, { ...keyIn(form), verdict, sign, reason: field(form, 'reason') }));
});

export const withdrawStance = formAction('withdrawStance', (ctx, form) => {
  again(() => settling.withdrawStance(ctx, { ...keyIn(form), reason: field(form, 'reason') }));
});

/** Does it and shows the page as it then is; so also where somebody else was faster, with the version that stands. */
function again(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (error instanceof StaleVersion) refresh();
    throw error;
  }
  refresh();
}

async function claimOf(ctx: Context, form: FormData): Promise<ClaimInput> {
  const days = field(form, 'persist_days').trim();
  return {
    text: field(form, 'text'),
    kind: field(form, 'kind') as ClaimInput['kind'],
    scope: field(form, 'scope'),
    persist_days: days === '' ? null : numberField(form, 'persist_days'),
    topic: await recordIn(ctx, form, 'topic', 'topic'),
    reason: optional(form, 'reason'),
  };
}

/** Makes a claim and opens it for filing. */
export const makeClaim = formAction('saveClaim', async (ctx, form) => {
  const { slug } = claims.saveClaim(ctx, await claimOf(ctx, form));
  goTo(`/edit/claims/${slug}`);
});

export const saveClaim = formAction('saveClaim', async (ctx, form) => {
  const input = await claimOf(ctx, form);
  again(() =>
    claims.saveClaim(ctx, { ...input, slug: field(form, 'slug'), version: numberField(form, 'version') }),
  );
});

export const linkClaims = formAction('linkClaims', async (ctx, form) => {
  const other = await requiredRecord(ctx, form, 'other', 'claim');
  const [type, a, b] = linkOf(field(form, 'link'), field(form, 'claim'), other);
  again(() => claims.linkClaims(ctx, { a, b, type, reason: field(form, 'reason') }));
});

/** A link as it was chosen from one of its ends: "implied-by" is "implies" from the other. */
function linkOf(chosen: string, claim: string, other: string): ['contrary' | 'implies', string, string] {
  if (chosen === 'implied-by') return ['implies', other, claim];
  return [chosen as 'contrary' | 'implies', claim, other];
}

export const unlinkClaims = formAction('unlinkClaims', (ctx, form) => {
  const [type, a, b] = linkOf(field(form, 'link'), field(form, 'claim'), field(form, 'other'));
  again(() => changes.unlinkClaims(ctx, { a, b, type, reason: field(form, 'reason') }));
});

/** Merges the claim into another and opens that one. */
export const mergeClaims = formAction('mergeClaims', async (ctx, form) => {
  const into = await requiredRecord(ctx, form, 'into', 'claim');
  const sign = (field(form, 'wording') === 'opposite' ? -1 : 1) as 1 | -1;
  claims.mergeClaims(ctx, { claim: field(form, 'claim'), into, sign, reason: field(form, 'reason') });
  goTo(`/edit/claims/${into}`);
});

/** Splits the claim; its parts stand one in a line: a claim on record by its wording, or one worded anew. */
export const splitClaim = formAction('splitClaim', async (ctx, form) => {
  const lines = field(form, 'parts')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const parts = await Promise.all(
    lines.map(async (text) => {
      const [near] = await nearNames(ctx, { noun: 'claim', name: text, limit: 1 });
      return near?.why === 'same name' ? { slug: near.slug } : { text };
    }),
  );
  const claim = field(form, 'claim');
  changes.splitClaim(ctx, {
    claim,
    version: numberField(form, 'version'),
    parts,
    reason: field(form, 'reason'),
  });
  goTo(`/edit/claims/${claim}`);
});

export const retireClaim = formAction('retireClaim', (ctx, form) => {
  const [claim, version] = [field(form, 'claim'), numberField(form, 'version')];
  changes.retireClaim(ctx, { claim, version, reason: field(form, 'reason') });
  goTo(`/edit/claims/${claim}`);
});

export const reopenClaim = formAction('reopenClaim', (ctx, form) => {
  const [claim, version] = [field(form, 'claim'), numberField(form, 'version')];
  changes.reopenClaim(ctx, { claim, version, reason: field(form, 'reason') });
  goTo(`/edit/claims/${claim}`);
});
