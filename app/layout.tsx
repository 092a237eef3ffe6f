import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Masthead } from '#components/ui/masthead.tsx';
import { isDemo } from '#domain/exchange/queries.ts';
import { readerContext } from './_server/context.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'On Record', template: '%s · On Record' },
  description: 'Who said what about whom, word for word, with where and when; conflicting claims lined up.',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#14130f' },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  // Read here so that every page is rendered per request, with the nonce its policy asks for.
  await headers();
  const demo = await isDemo(readerContext());
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        {demo && (
          <aside className="demo" aria-label="Demo data">
            <p className="frame">
              <b>Demo data:</b> every attributed statement in two articles on the Rust shooting. Remove it
              with <code>npm run x -- seed --remove</code>.
            </p>
          </aside>
        )}
        <Masthead />
        <main id="main" className="frame">
          {children}
        </main>
        <footer className="colophon">
          <div className="frame">
            <p>
              On Record keeps what was said as it was printed, with who, where and when. A conflict between
              two statements does not say who is right. Programs read the same record at{' '}
              <a href="/api/v1/quotes">/api/v1</a>.
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}
