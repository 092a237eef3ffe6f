'use client';

import { useEffect, useRef } from 'react';

/** The day of printing by the reader's own clock; nothing where scripts do not run. */
export function PrintedOn() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // Written straight into the page: what is printed is drawn before anything could be rendered anew.
    const tell = () => {
      const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
      if (place.current) place.current.textContent = `Printed on ${day}`;
    };
    tell();
    addEventListener('beforeprint', tell);
    return () => removeEventListener('beforeprint', tell);
  }, []);
  return <span ref={place} />;
}
