import { notFound } from 'next/navigation';
import { QuoteLinks } from '#components/filing/quote-links.tsx';
import { FilingStatement } from '#components/filing/statement.tsx';
import { QuoteRooms } from '#components/review/rooms.tsx';
import { getLinkedQuote } from '#domain/claims/queries-links.ts';
import { type PageProps, queryOf } from '../../../../../_server/page.ts';
import { editorContext } from '../../../../../_server/session.ts';
import { Closed, mayCome } from '../../../closed.tsx';
import { linkQuotes, unlinkQuotes } from './actions.ts';

export const metadata = { title: 'Links to other statements' };

export default async function QuoteLinksPage(props: PageProps<{ id: string }>) {
  const { id } = await props.params;
  const ctx = await editorContext(`/edit/quotes/${id}/links`);
  if (!mayCome(ctx, 'linkQuotes')) return <Closed />;
  const q = ((await queryOf(props)).get('q') ?? '').slice(0, 200);
  const found = await getLinkedQuote(ctx, id, q);
  if (!found) notFound();
  return (
    <>
      <h1>How it bears on other statements</h1>
      <QuoteRooms id={id} here="links" published={found.quote.status === 'published'} />
      <div className="linked-quote">
        <FilingStatement quote={found.quote} />
      </div>
      <QuoteLinks found={found} q={q} actions={{ link: linkQuotes, unlink: unlinkQuotes }} />
    </>
  );
}
