import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { THEME_SCRIPT } from '#components/desk/kept.ts';
import { Colophon } from '#components/ui/colophon.tsx';
import { Masthead } from '#components/ui/masthead.tsx';
import { PrintLine } from '#components/ui/print-line.tsx';
import { isDemo, lastWritten } from '#domain/exchange/queries.ts';
import { RECORD_NAME } from '#lib/citations/phrases.ts';
import { isPrivatePath } from '#lib/urls/private-paths.ts';
import { readerContext } from './_server/context.ts';
import { alternates } from './_server/metadata.ts';
import { publicOrigin } from './_server/origin.ts';
import { currentSession } from './_server/session.ts';
import './globals.css';

/** What every page says of itself; a page with an address more proper than its own says so in its own. */
export async function generateMetadata(): Promise<Metadata> {
  const address = (await headers()).get('x-address') ?? '/';
  return {
    metadataBase: new URL(publicOrigin()),
    title: { default: 'On Record', template: '%s · On Record' },
    description: 'Who said what about whom, word for word, with where and when; conflicting claims lined up.',
    alternates: alternates(address),
    openGraph: { type: 'website', url: address, siteName: RECORD_NAME },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#14130f' },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  // Read here so that every page is rendered per request, with the nonce its policy asks for.
  const asked = await headers();
  const nonce = asked.get('x-nonce') ?? undefined;
  const address = asked.get('x-address') ?? '/';
  const [demo, session] = await Promise.all([isDemo(readerContext()), currentSession()]);
  return (
    // A reader's choice of colours is set on it before the page is drawn.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning>
          {THEME_SCRIPT}
        </script>
      </head>
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
        {!isPrivatePath(address) && (
          <PrintLine
            site={RECORD_NAME}
            address={publicOrigin() + address}
            asOf={lastWritten(readerContext())}
          />
        )}
        <Masthead signedIn={session !== null} />
        <main id="main" className="frame">
          {children}
        </main>
        <Colophon />
      </body>
    </html>
  );
}
