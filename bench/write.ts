import { csvWriter } from './data/csv.ts';
import { writeRecord } from './data/record.ts';
import { printPeak, timed } from './steps.ts';

/* A process of its own: writes the record as CSV files. Arguments: the folder, and how many quotes. */
const [folder = '', quotes = ''] = process.argv.slice(2);
const rows = csvWriter(folder);
await timed('CSV written', () => writeRecord(rows, Number(quotes)));
console.log(`  checksum of all CSV files: ${rows.close()}`);
printPeak('writing');
