'use client';

import { useEffect, useRef } from 'react';

/** What the bookmark runs on somebody else's page: opens the capture form with address, title and marked words. */
export function bookmarkletFor(origin: string): string {
  const code = `(()=>{const d=document,m=(n)=>d.querySelector('meta[property="'+n+'"],meta[name="'+n+'"]')?.content||'',q=new URLSearchParams({source_url:d.querySelector('link[rel=canonical]')?.href||location.href,source_headline:m('og:title')||d.title,source_outlet:m('og:site_name'),source_byline:m('author'),source_published:m('article:published_time'),source_text:String(getSelection())});open('${origin}/edit/capture#'+q)})()`;
  return `javascript:${encodeURI(code)}`;
}

/**
 * A link to be dragged to the bar of bookmarks. React refuses such addresses and this page's policy would not run
 * them: the address is set by hand, for the bar alone, and a click does nothing here.
 */
export function Bookmarklet({ origin }: { origin: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const code = bookmarkletFor(origin);
  useEffect(() => link.current?.setAttribute('href', code), [code]);
  return (
    <details className="unfold">
      <summary>From any page: a bookmark that brings address, title and marked words</summary>
      <p className="mt-2">
        Drag {/* biome-ignore lint/a11y/useValidAnchor: a link is what can be dragged to the bar */}
        <a
          ref={link}
          className="button plain"
          href="#bookmark-code"
          onClick={(event) => event.preventDefault()}
        >
          Capture
        </a>{' '}
        to your bar of bookmarks, or make a bookmark with this address. On an article, mark its text and press
        it.
      </p>
      <p className="once" id="bookmark-code">
        {code}
      </p>
    </details>
  );
}
