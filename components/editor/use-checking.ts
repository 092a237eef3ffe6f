'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { EntryPreview } from '#domain/entry/types.ts';
import { type FormAction, freshForm } from '#lib/form-state.ts';

/** How long typing must pause before the server is asked what it would make of it. */
const PAUSE = 700;

/** What saving would make of what is typed, asked for when typing pauses; null before that. */
export function useChecking(
  form: RefObject<HTMLFormElement | null>,
  check: FormAction<EntryPreview>,
): EntryPreview | null {
  const [preview, setPreview] = useState<EntryPreview | null>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const now = async () => {
      const mine = ++asked;
      const { done } = await check(freshForm(), new FormData(element));
      if (done && mine === asked) setPreview(done);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
    };
    element.addEventListener('input', later);
    if (element.querySelector<HTMLTextAreaElement>('#text')?.value) void now();
    return () => {
      clearTimeout(timer);
      asked += 1;
      element.removeEventListener('input', later);
    };
  }, [form, check]);
  return preview;
}
