import { Plan } from '#components/review/bulk.tsx';
import { BulkForm } from '#components/review/forms.tsx';
import { plural } from '#components/ui/count.tsx';
import { planBulk } from '#domain/quotes/queries-bulk.ts';
import { MOST_IN_BULK } from '#domain/quotes/schema.ts';
import { STEPS } from '#domain/quotes/transitions.ts';
import { BULK_ACTIONS } from '#lib/vocabulary.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';
import { editorContext } from '../../../_server/session.ts';
import { Closed, mayCome } from '../closed.tsx';
import { changeInBulk } from '../review/actions.ts';

export const metadata = { title: 'Preview' };

/** What a step on many quotes will do, before it is taken. */
export default async function BulkPage(props: PageProps) {
  const query = await queryOf(props);
  const ctx = await editorContext(`/edit/bulk?${query}`);
  if (!mayCome(ctx, 'changeInBulk')) return <Closed />;
  const action = BULK_ACTIONS.find((one) => one === query.get('action'));
  const ids = query.getAll('id').slice(0, MOST_IN_BULK);
  if (!action || ids.length === 0) {
    return (
      <>
        <h1>Nothing chosen</h1>
        <p className="lede mt-3">
          Choose at least one quote on the <a href="/edit">desk</a>, then what is to be done.
        </p>
      </>
    );
  }
  const step = STEPS[action];
  const { will, cannot } = planBulk(ctx, { action, ids });
  return (
    <>
      <h1>
        {step.verb}: {plural(will.length, 'quote')} will change
        {cannot.length > 0 && `, ${cannot.length} cannot`}
      </h1>
      <p className="lede mt-2">
        Nothing has been changed yet. What you do here can be taken back in one step.
        {action === 'publish' && ' Readers see these quotes at once.'}
      </p>
      {will.length > 0 && (
        <BulkForm
          action={changeInBulk}
          step={action}
          verb={`${step.verb} ${plural(will.length, 'quote')}`}
          quotes={will.map(({ id, version }) => ({ id, version }))}
          reason={
            step.reason === 'none'
              ? null
              : step.reason === 'public'
                ? { label: 'Why', hint: 'Readers see it in place of the words.' }
                : { label: 'What is to be done', hint: 'Whoever drafted them sees it.' }
          }
        />
      )}
      <Plan will={will} cannot={cannot} />
    </>
  );
}
