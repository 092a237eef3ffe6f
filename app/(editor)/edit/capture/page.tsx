import { Bookmarklet } from '#components/capture/bookmarklet.tsx';
import { CaptureForm } from '#components/capture/capture-form.tsx';
import { CaptureList } from '#components/capture/list.tsx';
import { Restored } from '#components/editor/restored.tsx';
import { listCaptures } from '#domain/capture/queries.ts';
import { settled } from '#domain/entry/form.ts';
import { getFormDraft } from '#domain/entry/queries-drafts.ts';
import { shownNames } from '#domain/entry/queries-form.ts';
import { publicOrigin } from '../../../_server/origin.ts';
import { type PageProps, queryOf } from '../../../_server/page.ts';
import { mayFetch } from '../../../_server/reading.ts';
import { editorContext } from '../../../_server/session.ts';
import { throwAway } from '../quotes/actions.ts';
import { capture } from './actions.ts';

export const metadata = { title: 'Capture' };
const PATH = '/edit/capture';

/** An article goes in here; its statements come out. */
export default async function CapturePage(props: PageProps) {
  const ctx = await editorContext(PATH);
  const query = await queryOf(props);
  const kept = getFormDraft(ctx, PATH);
  const initial = kept ? settled(kept.values) : { source: query.getAll('source') };
  const rows = listCaptures(ctx);
  return (
    <>
      <h1>Capture</h1>
      <p className="lede mt-3">
        Paste an article and get every statement in it, with who said it, to be accepted one by one.
      </p>
      {kept && <Restored at={kept.updated_at} path={PATH} throwAway={throwAway} />}
      <CaptureForm
        key={kept?.updated_at ?? ''}
        path={PATH}
        initial={initial}
        names={shownNames(ctx, initial)}
        send={capture}
        fetching={mayFetch()}
      />
      <Bookmarklet origin={publicOrigin()} />
      <CaptureList rows={rows} />
    </>
  );
}
