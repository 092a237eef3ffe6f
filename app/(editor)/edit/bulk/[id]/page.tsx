import { notFound } from 'next/navigation';
import { Plan } from '#components/review/bulk.tsx';
import { RevertForm } from '#components/review/forms.tsx';
import { Moment } from '#components/review/history.tsx';
import { plural } from '#components/ui/count.tsx';
import { planRevert } from '#domain/quotes/queries-bulk.ts';
import { STEPS } from '#domain/quotes/transitions.ts';
import { type PageProps, queryOf } from '../../../../_server/page.ts';
import { editorContext } from '../../../../_server/session.ts';
import { Closed, mayCome } from '../../closed.tsx';
import { revertBulk } from '../../review/actions.ts';

export const metadata = { title: 'Step on many quotes' };

/** A step on many quotes that was taken: what it did, and the way to take it back. */
export default async function BulkStepPage(props: PageProps<{ id: string }>) {
  const { id } = await props.params;
  const ctx = await editorContext(`/edit/bulk/${id}`);
  if (!mayCome(ctx, 'revertBulk')) return <Closed />;
  const query = await queryOf(props);
  const plan = planRevert(ctx, id);
  if (!plan) notFound();
  const left = Number(query.get('left') ?? 0);
  const all = plan.will.length + plan.cannot.length;
  return (
    <>
      <h1>
        {plan.reverted ? 'Taken back: ' : ''}
        {plural(all, 'quote')} {STEPS[plan.action].done}
      </h1>
      <p className="lede mt-2">
        By <bdi>{plan.made_by}</bdi>, <Moment at={plan.made_at} />.
        {left > 0 && ` ${plural(left, 'other quote')} had to stay as before.`}{' '}
        <a href="/edit">Back to the desk</a>
      </p>
      {query.has('done') && plan.reverted && (
        <p className="notice" role="status">
          The step is taken back.
        </p>
      )}
      {!plan.reverted && !plan.reverts && (
        <>
          {plan.will.length > 0 && (
            <RevertForm action={revertBulk} id={id} verb={`Take back ${plural(plan.will.length, 'quote')}`} />
          )}
          <Plan will={plan.will} cannot={plan.cannot} />
        </>
      )}
    </>
  );
}
