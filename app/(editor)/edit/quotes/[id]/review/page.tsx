import { notFound } from 'next/navigation';
import { Byline } from '#components/quote/byline.tsx';
import { QuoteFacts } from '#components/quote/facts.tsx';
import { Seal } from '#components/quote/seal.tsx';
import { Words } from '#components/quote/words.tsx';
import { Checks } from '#components/review/checks.tsx';
import { StepForm } from '#components/review/forms.tsx';
import { QuoteRooms } from '#components/review/rooms.tsx';
import { may } from '#domain/accounts/permissions.ts';
import { getQuote, isOpen } from '#domain/quotes/queries.ts';
import { likeThis, printedWithoutMarks } from '#domain/quotes/queries-queue.ts';
import { stepFacts } from '#domain/quotes/queries-status.ts';
import { differsFromSource, STATUS_WORDS, STEPS, type Step } from '#domain/quotes/transitions.ts';
import { listReports } from '#domain/reports/queries.ts';
import { type PageProps, queryOf } from '../../../../../_server/page.ts';
import { editorContext } from '../../../../../_server/session.ts';
import * as act from '../../../review/actions.ts';

export const metadata = { title: 'Review' };

const ACTIONS = {
  publish: [act.publishQuote, 'publishQuote'],
  release: [act.releaseQuote, 'releaseQuote'],
  submit: [act.submitForReview, 'submitForReview'],
  send_back: [act.sendBack, 'sendBack'],
  hold: [act.holdQuote, 'holdQuote'],
  retract: [act.retractQuote, 'retractQuote'],
} as const;
const REASONS = {
  none: null,
  needed: { label: 'What is to be done', hint: 'Whoever drafted it sees this.', required: true },
  public: { label: 'Why', hint: 'Readers see it in place of the words.', required: true },
};

/** One quote as readers would see it, what speaks for and against it, and the steps it can take. */
export default async function ReviewPage(props: PageProps<{ id: string }>) {
  const { id } = await props.params;
  const ctx = await editorContext(`/edit/quotes/${id}/review`);
  const [quote, facts, query] = [await getQuote(ctx, id), stepFacts(ctx, id), await queryOf(props)];
  if (!quote || !isOpen(quote) || !facts) notFound();
  const [alike, unmarked, reports] = await Promise.all([
    likeThis(ctx, id),
    printedWithoutMarks(ctx, id),
    listReports(ctx, { state: 'open', quote: id }),
  ]);
  const done = STEPS[query.get('done') as Step]?.done;
  const steps = (Object.keys(ACTIONS) as Step[]).filter(
    (step) => STEPS[step].from.includes(facts.status) && may(ctx.user, ACTIONS[step][1]),
  );
  const differs = differsFromSource(facts);
  const [appearance] = quote.appearances;
  return (
    <>
      <p className="kicker">
        <b className={`status ${facts.status}`}>{STATUS_WORDS[facts.status]}</b>
        {facts.status_reason && `: ${facts.status_reason}`}
      </p>
      <h1 className="sr-only">Review: {quote.speaker.name}</h1>
      <QuoteRooms id={id} here="review" published={facts.status === 'published'} />
      {done && (
        <p className="notice" role="status">
          The quote is {done}.
        </p>
      )}
      <div className="reading mt-5">
        <div>
          <Words quote={quote} size="large" />
          <Byline quote={quote} />
          <p className="underline-row">{appearance && <Seal form={quote.form} appearance={appearance} />}</p>
          <Checks quote={quote} alike={alike} unmarked={unmarked} reports={reports.items.length} />
        </div>
        <aside>
          <section aria-labelledby="steps">
            <h2 id="steps">What next</h2>
            {steps.length === 0 && <p className="quiet">There is no step for you to take here.</p>}
            {steps.map((step) => {
              const reason =
                step === 'publish' && differs
                  ? {
                      label: 'Why it is published with other words than the source has',
                      hint: 'History keeps it.',
                      required: true,
                    }
                  : REASONS[STEPS[step].reason];
              const form = (
                <StepForm
                  action={ACTIONS[step][0]}
                  quote={{ id, version: facts.version }}
                  verb={STEPS[step].verb}
                  reason={reason}
                  quiet={step !== 'publish' && step !== 'release'}
                />
              );
              if (!reason || step === 'publish') return <div key={step}>{form}</div>;
              return (
                <details key={step} className="step-more">
                  <summary>{STEPS[step].verb}…</summary>
                  {form}
                </details>
              );
            })}
          </section>
          <section aria-labelledby="facts">
            <h2 id="facts">On this statement</h2>
            <QuoteFacts quote={quote} />
          </section>
        </aside>
      </div>
    </>
  );
}
