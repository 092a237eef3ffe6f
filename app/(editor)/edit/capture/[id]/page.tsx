import { notFound } from 'next/navigation';
import { MarkedArticle } from '#components/capture/article.tsx';
import { ByHand } from '#components/capture/by-hand.tsx';
import { CaptureDesk } from '#components/capture/desk.tsx';
import { CaptureHead } from '#components/capture/head.tsx';
import { ManyForm } from '#components/capture/many.tsx';
import { Reading } from '#components/capture/reading.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { readCapture } from '#domain/capture/commands.ts';
import { CARDS_ON_A_PAGE, cardsFor, getCapture } from '#domain/capture/queries.ts';
import { type PageProps, queryOf } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { addByHand, decide, decideMany, undo } from '../actions.ts';

type Props = PageProps<{ id: string }>;
export const metadata = { title: 'Captured article' };

/** An article with its statements: the text as it is stored, and beside it every statement to be decided about. */
export default async function CapturedPage(props: Props) {
  const { id } = await props.params;
  const path = `/edit/capture/${id}`;
  const ctx = await editorContext(path);
  const found = getCapture(ctx, id);
  if (!found) notFound();
  const { capture, marks } = found;
  // A reading that a restart cut off begins anew when somebody looks.
  if (capture.state === 'reading') void readCapture(ctx, id);
  const query = await queryOf(props);
  const page = Math.max(
    1,
    Math.min(Number(query.get('page')) || 1, Math.ceil(marks.length / CARDS_ON_A_PAGE) || 1),
  );
  const mayPublish = may(ctx.user, 'publishQuote');
  const asked = query.get('as') ?? 'draft';
  const status = asked === 'in_review' || (asked === 'published' && mayPublish) ? asked : 'draft';
  const here = marks.slice((page - 1) * CARDS_ON_A_PAGE, page * CARDS_ON_A_PAGE);
  const cards = await cardsFor(ctx, capture, here);
  return (
    <>
      <CaptureHead
        capture={capture}
        marks={marks}
        status={status}
        mayPublish={mayPublish}
        page={page}
        pages={Math.ceil(marks.length / CARDS_ON_A_PAGE)}
      />
      {query.get('known') === '1' && (
        <p className="notice" role="status">
          This source was on record already. What it says of itself stands there as it was.
        </p>
      )}
      {capture.state === 'reading' && <Reading length={capture.text.length} />}
      {capture.state === 'failed' && <p className="notice refused">{capture.problem}</p>}
      <div className="capture">
        <section aria-labelledby="article-heading" className="capture-article">
          <h2 id="article-heading">The article</h2>
          <MarkedArticle text={capture.text} marks={marks} />
          <ByHand capture={id} add={addByHand} />
        </section>
        <section aria-labelledby="statements-heading" className="capture-cards">
          <h2 id="statements-heading">Statements</h2>
          {capture.state === 'ready' && marks.length === 0 && (
            <p className="mt-3">
              {capture.known > 0
                ? 'Nothing new: everything that is found here was decided before.'
                : 'No statements were found. Mark words in the article to make one.'}
            </p>
          )}
          <CaptureDesk cards={cards} status={status} decide={decide} undo={undo} />
          {cards.length > 0 && <ManyForm capture={id} cards={cards} status={status} act={decideMany} />}
        </section>
      </div>
    </>
  );
}
