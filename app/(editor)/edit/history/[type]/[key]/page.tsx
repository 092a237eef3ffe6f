import { notFound } from 'next/navigation';
import { RECORD_TYPES } from '#lib/vocabulary.ts';
import type { PageProps } from '../../../../../_server/page.ts';
import { RecordHistory } from '../../../record-history.tsx';

export const metadata = { title: 'History' };

export default async function RecordHistoryPage(props: PageProps<{ type: string; key: string }>) {
  const { type, key } = await props.params;
  const known = RECORD_TYPES.find((one) => one === type);
  if (!known) notFound();
  return <RecordHistory type={known} keyOf={key} searchParams={props.searchParams} />;
}
