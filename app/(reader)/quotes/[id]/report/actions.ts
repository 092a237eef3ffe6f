'use server';

import { reportError as report } from '#domain/reports/commands.ts';
import type { ReportInput } from '#domain/reports/schema.ts';
import { publicId } from '#lib/text/slug.ts';
import { formAction } from '../../../../_server/action.ts';
import { field } from '../../../../_server/fields.ts';
import { countReport } from '../../../../_server/report-limit.ts';

export const reportError = formAction('reportError', async (ctx, form) => {
  // A program that fills in what no person sees is thanked like everyone, and heard by nobody.
  if (field(form, 'website')) return { number: publicId() };
  await countReport();
  const kind = field(form, 'kind') as ReportInput['kind'];
  const sent = { quote: field(form, 'quote'), kind, message: field(form, 'message') };
  return report(ctx, { ...sent, contact: field(form, 'contact') });
});
