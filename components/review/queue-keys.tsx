'use client';

import { useEffect, useState } from 'react';
import { kept } from '../desk/kept.ts';
import { isTypedIn } from '../desk/keys.ts';

/**
 * Keys of the queue: j and k go down and up, x chooses, Enter opens (the link that has the focus). Not while
 * typing, and not where keys are switched off. Shows how, where they work.
 */
export function QueueKeys() {
  const [listening, setListening] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (kept('keys') === 'off' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.isComposing || event.defaultPrevented || isTypedIn(event.composedPath()[0] ?? null)) return;
      const rows = [...document.querySelectorAll<HTMLElement>('#queue > li')];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const link = (row: HTMLElement | undefined) => row?.querySelector<HTMLAnchorElement>('a.said');
      if (event.key === 'j' || event.key === 'k') {
        const next = at < 0 ? 0 : at + (event.key === 'j' ? 1 : -1);
        link(rows[Math.max(0, Math.min(rows.length - 1, next))])?.focus();
      } else if (event.key === 'x' && at >= 0) {
        rows[at]?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
        // A click on the box would take the focus away from where Enter opens.
        link(rows[at])?.focus();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    setListening(true);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    // Its place is kept, so that nothing moves once keys are heard.
    <p className={`quiet small queue-keys ${listening ? '' : 'invisible'}`}>
      <kbd>j</kbd> <kbd>k</kbd> down and up, <kbd>x</kbd> chooses, <kbd>Enter</kbd> opens
    </p>
  );
}
