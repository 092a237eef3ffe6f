import { connection } from 'next/server';
import { lines } from '../../rows';

/** The least a page can be: each row as one list item. */
export default async function Page({ params }: { params: Promise<{ name: string }> }) {
  await connection();
  const { name } = await params;
  return (
    <ol>
      {lines(name).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read alike
        <li key={at}>{line}</li>
      ))}
    </ol>
  );
}
