import { formatDay } from '#lib/dates/format.ts';
import { PrintedOn } from './printed-on.tsx';

/**
 * The head of a printed page: whose it is, where it stands, and of which day's record. A page may be kept for days
 * while nothing is written, so that the day of printing is the browser's to add.
 */
export function PrintLine({ site, address, asOf }: { site: string; address: string; asOf: string | null }) {
  return (
    <p className="print-line frame">
      <b>{site}</b> <span className="address">{address}</span>
      {asOf && <span>The record as of {formatDay(asOf)}</span>} <PrintedOn />
    </p>
  );
}
