import { CorrectionRecord } from '#components/claim/correction.tsx';
import { Problems } from '#components/ui/notice.tsx';
import { parseCorrectionFilter } from '#domain/claims/filter.ts';
import { listPublicCorrections } from '#domain/claims/queries-corrections.ts';
import { readerContext } from '../../_server/context.ts';
import { alternates } from '../../_server/metadata.ts';
import { type PageProps, queryOf } from '../../_server/page.ts';

export const metadata = { title: 'Corrections', alternates: alternates('/corrections') };

export default async function CorrectionsPage(props: PageProps) {
  const { filter, problems } = parseCorrectionFilter(await queryOf(props));
  const { items, next } = await listPublicCorrections(readerContext(), filter);
  return (
    <>
      <h1>Corrections</h1>
      <p className="lede mt-2">
        Every change to a published statement’s words, form, speaker, role, date or venue, every retraction,
        every reading that was withdrawn, and every claim, person or outlet that was reworded, renamed or
        merged: what stood, what stands, when and why. The newest come first.
      </p>
      <Problems problems={problems} />
      {items.length === 0 && (
        <p className="mt-6">
          {filter.after
            ? 'There are no earlier corrections.'
            : 'Nothing that was published has been corrected, retracted or withdrawn.'}
        </p>
      )}
      <ol className="statements mt-6">
        {items.map((correction) => (
          <CorrectionRecord key={correction.id} correction={correction} />
        ))}
      </ol>
      {(next || filter.after) && (
        <nav className="pager" aria-label="Pages">
          {next && (
            <a className="button plain" href={`/corrections?after=${next}`} rel="next">
              Earlier corrections
            </a>
          )}
          {filter.after && <a href="/corrections">Back to the newest</a>}
        </nav>
      )}
      <p className="take-along">
        Follow them as a <a href="/feeds/corrections.atom">feed</a> or as{' '}
        <a href="/api/v1/corrections">JSON</a>.
      </p>
    </>
  );
}
