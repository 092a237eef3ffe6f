/** The published EDTF library carries no types; the tests hold our reading against it. */
declare module 'edtf' {
  /** First and last millisecond in UTC. Throws for what it cannot read. */
  export default function edtf(text: string): { min: number; max: number };
  /** The grammar alone. Throws for what is not in it. */
  export function parse(text: string): object;
}
