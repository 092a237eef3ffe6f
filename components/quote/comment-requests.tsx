import type { CommentRequest, Quote } from '#domain/quotes/types.ts';
import { DateText } from '../ui/date.tsx';

const OUTCOMES: Record<CommentRequest['outcome'], string> = {
  no_answer: 'No answer is recorded.',
  answered: 'They answered.',
  declined: 'They declined to comment.',
};

/** Who was asked for comment and what came of it, beside what was said about them. */
export function CommentRequests({ quote, linked }: { quote: Quote; linked: ReadonlyMap<string, Quote> }) {
  return quote.comment_requests.map((request) => {
    const answer = request.answer ? linked.get(request.answer) : null;
    return (
      <p className="notice" key={request.id}>
        <b>Request for comment:</b>{' '}
        {request.asked_by ? (
          <>
            <bdi>{request.asked_by.name}</bdi> reached out to{' '}
          </>
        ) : (
          'A request went to '
        )}
        {request.via && `${request.via} of `}
        <a href={`/people/${request.party.slug}`}>
          <bdi>{request.party.name}</bdi>
        </a>
        {request.about && ` about ${request.about}`}
        {request.asked_on && (
          <>
            , <DateText date={request.asked_on} />
          </>
        )}
        .{' '}
        {answer ? <a href={`/quotes/${answer.id}`}>Their answer is on record.</a> : OUTCOMES[request.outcome]}
      </p>
    );
  });
}
