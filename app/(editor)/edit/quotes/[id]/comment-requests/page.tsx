import { notFound } from 'next/navigation';
import { RequestForm } from '#components/review/request-form.tsx';
import { QuoteRooms } from '#components/review/rooms.tsx';
import { plainWords } from '#domain/quotes/plain-words.ts';
import { getQuote, isOpen } from '#domain/quotes/queries.ts';
import { listCommentRequests } from '#domain/quotes/queries-requests.ts';
import { type PageProps, queryOf } from '../../../../../_server/page.ts';
import { editorContext } from '../../../../../_server/session.ts';
import { Closed, mayCome } from '../../../closed.tsx';
import { recordCommentRequest } from '../../../review/actions.ts';

export const metadata = { title: 'Requests for comment' };

const OUTCOMES = { no_answer: 'no answer recorded', answered: 'answered', declined: 'declined' };

/** Who was asked for comment on one statement, and what came of it. */
export default async function CommentRequestsPage(props: PageProps<{ id: string }>) {
  const { id } = await props.params;
  const ctx = await editorContext(`/edit/quotes/${id}/comment-requests`);
  if (!mayCome(ctx, 'recordCommentRequest')) return <Closed />;
  const quote = await getQuote(ctx, id);
  if (!quote || !isOpen(quote)) notFound();
  const requests = await listCommentRequests(ctx, id);
  const sources = quote.appearances.map(({ source }) => [source.id, source.headline] as const);
  return (
    <>
      <h1>Requests for comment</h1>
      <p className="lede mt-2">
        <bdi>{quote.speaker.name}</bdi>
        {quote.form === 'indirect' && ' (paraphrase)'}: {plainWords(quote)}
      </p>
      <QuoteRooms id={id} here="comment-requests" published={quote.status === 'published'} />
      {(await queryOf(props)).has('done') && (
        <p className="notice" role="status">
          Recorded. Readers see it beside what was said about them.
        </p>
      )}
      {requests.map((request) => (
        <details key={`${request.id} ${request.version}`} className="step-more request">
          <summary>
            <bdi>{request.party_name}</bdi>{' '}
            <span className="quiet">
              {OUTCOMES[request.outcome]}
              {request.about && `, about ${request.about}`}
            </span>
          </summary>
          <RequestForm action={recordCommentRequest} page={id} request={request} sources={sources} />
          <p className="small">
            <a href={`/edit/history/comment_request/${request.id}`}>History of this request</a>
          </p>
        </details>
      ))}
      <section className="section" aria-labelledby="new">
        <h2 id="new">Record a request</h2>
        <RequestForm action={recordCommentRequest} page={id} request={null} sources={sources} />
      </section>
    </>
  );
}
