'use client';

import { type RefObject, useEffect, useState } from 'react';

export type Kept = { state: 'nothing' } | { state: 'kept'; at: Date } | { state: 'signed out' | 'failed' };

const WAIT = 1_200;

/**
 * Keeps what stands in a form on the server while it is typed, so that a killed tab loses nothing: a moment after
 * the last key, and at once when the page is left.
 * @param path the form's address: what is kept under it is there again when it is opened anew
 */
export function useKeptDraft(form: RefObject<HTMLFormElement | null>, path: string): Kept {
  const [kept, setKept] = useState<Kept>({ state: 'nothing' });
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sent = '';
    const send = async (keepalive = false) => {
      clearTimeout(timer);
      timer = undefined;
      const body = JSON.stringify({ form: path, values: valuesOf(element) });
      if (body === sent) return;
      try {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch('/edit/drafts', { method: 'POST', headers, body, keepalive });
        if (answer.ok) sent = body;
        setKept(
          answer.ok
            ? { state: 'kept', at: new Date() }
            : { state: answer.status === 401 ? 'signed out' : 'failed' },
        );
      } catch {
        setKept({ state: 'failed' });
      }
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(send, WAIT);
    };
    const leave = () => {
      if (document.visibilityState === 'hidden' && timer !== undefined) void send(true);
    };
    const stop = () => clearTimeout(timer);
    element.addEventListener('input', later);
    element.addEventListener('submit', stop);
    document.addEventListener('visibilitychange', leave);
    return () => {
      stop();
      element.removeEventListener('input', later);
      element.removeEventListener('submit', stop);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [form, path]);
  return kept;
}

/** What stands in a form, by field; nothing of what frameworks add. */
export function valuesOf(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name.startsWith('$')) continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}
