import type { PageProps } from '../../../../../_server/page.ts';
import { RecordHistory } from '../../../record-history.tsx';

export const metadata = { title: 'History' };

export default async function QuoteHistoryPage(props: PageProps<{ id: string }>) {
  return <RecordHistory type="quote" keyOf={(await props.params).id} searchParams={props.searchParams} />;
}
