import type { Dated } from '#domain/dated.ts';
import { formatDate, formatDateShort } from '#lib/dates/format.ts';

/** A date in words, as closely as it is known; the machine-readable attribute only where it is one day. */
export function DateText({ date, short = false }: { date: Dated; short?: boolean }) {
  const words = short ? formatDateShort(date) : formatDate(date);
  const day = date.earliest !== null && date.earliest === date.latest ? date.earliest : undefined;
  return <time dateTime={day}>{words}</time>;
}
