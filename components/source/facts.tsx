import type { ReactNode } from 'react';
import type { Source } from '#domain/sources/types.ts';
import { formatDay } from '#lib/dates/format.ts';
import { DateText } from '../ui/date.tsx';

const ORIGINS = { pasted: 'pasted by an editor', fetched: 'fetched', uploaded: 'uploaded' } as const;

/** What is known of a source, and what proves which text was read. */
export function SourceFacts({ source }: { source: Source }) {
  const { outlet, published, snapshot } = source;
  return (
    <dl className="facts">
      <Fact name="Publisher">
        {outlet ? (
          <a href={`/outlets/${outlet.slug}`}>
            <bdi>{outlet.name}</bdi>
          </a>
        ) : (
          'Not known'
        )}
        {source.outlet_note && <span className="why">{source.outlet_note}</span>}
      </Fact>
      {source.byline && (
        <Fact name="Byline">
          <bdi>{source.byline}</bdi>
        </Fact>
      )}
      <Fact name="Published">
        {published ? <DateText date={published} /> : 'Not dated'}
        {published?.basis && <span className="why">{published.basis}</span>}
      </Fact>
      <Fact name="Read it">
        {source.url ? (
          <a href={source.url} rel="nofollow noopener">
            {new URL(source.url).hostname}
          </a>
        ) : (
          'No address on record'
        )}
        {source.archived_url && (
          <a className="block" href={source.archived_url} rel="nofollow noopener">
            archived copy
          </a>
        )}
        {source.access_note && <span className="why">{source.access_note}</span>}
      </Fact>
      {snapshot ? (
        <>
          <Fact name="Captured">
            {formatDay(snapshot.captured_at)}
            <span className="why">{ORIGINS[snapshot.origin]}</span>
          </Fact>
          <Fact name="Length">{snapshot.length.toLocaleString('en')} characters (UTF-16)</Fact>
          <Fact name="SHA-256">
            <code className="hash">{snapshot.sha256}</code>
          </Fact>
          <Fact name="Text">
            {snapshot.text_kept
              ? 'Kept for editors, to compare against; never public'
              : 'Not kept: length and hash stand for it'}
          </Fact>
        </>
      ) : (
        <Fact name="Captured">No capture: nothing could be compared</Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
