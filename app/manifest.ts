import type { MetadataRoute } from 'next';

/** What the site is called and looks like where it is kept on a device's home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'On Record',
    short_name: 'On Record',
    description: 'Who said what about whom, word for word, with where and when.',
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-maskable.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  };
}
