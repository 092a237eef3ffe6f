'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/** How long until it is looked again, in milliseconds. */
const WAIT = 700;

/** Says that an article is being read, for how long, and shows the page anew once it may be done. */
export function Reading({ length }: { length: number }) {
  const router = useRouter();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const begun = Date.now();
    const timer = setInterval(() => {
      setSeconds(Math.round((Date.now() - begun) / 1000));
      router.refresh();
    }, WAIT);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div className="notice" role="status">
      <p>
        Reading {length.toLocaleString('en-GB')} characters{seconds > 1 && `, ${seconds} seconds so far`}. You
        may leave: what is found stands here when you come back.{' '}
        <noscript>Reload this page to see it.</noscript>
      </p>
      <progress aria-label="Reading the article" />
    </div>
  );
}
