import { notFound } from 'next/navigation';
import { MergePreviewPage } from '#components/register/merges.tsx';
import { previewMerge } from '#domain/merges/queries.ts';
import { AppError } from '#lib/errors.ts';
import { type PageProps, queryOf } from '../../../../../_server/page.ts';
import { editorContext } from '../../../../../_server/session.ts';
import { Closed, mayCome } from '../../../closed.tsx';
import { mergeRecords } from '../../../people/actions.ts';

export const metadata = { title: 'Merge' };

export default async function MergePage(props: PageProps<{ slug: string }>) {
  const { slug } = await props.params;
  const into = (await queryOf(props)).get('into') ?? '';
  const ctx = await editorContext(`/edit/outlets/${slug}/merge?into=${encodeURIComponent(into)}`);
  if (!mayCome(ctx, 'mergeRecords')) return <Closed />;
  const preview = await previewMerge(ctx, { noun: 'outlet', from: slug, into }).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  if (!preview) notFound();
  return <MergePreviewPage preview={preview} merge={mergeRecords} />;
}
