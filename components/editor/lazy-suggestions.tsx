'use client';

import { type ComponentType, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NameNoun } from '#domain/entry/types.ts';
import type { SuggestionsProps } from './suggestions.tsx';

/** A record as a field holds it: what is sent, how it is called, and what else to say of it. */
export type Named = { value: string; name: string; note?: string };

export type LazyProps = {
  id: string;
  name: string;
  noun: NameNoun;
  initial: Named | null;
  describedBy?: string | undefined;
  invalid: boolean;
  /** Only what is on record is taken here: adding something new is not offered. */
  known?: boolean;
  /** Where several may be chosen: takes one, and the field is empty again. */
  onChoose?: (one: Named) => void;
};

/** A text field that becomes a list to choose from at the first touch. */
export function LazySuggestions(props: LazyProps) {
  const { id, name, initial, describedBy, invalid } = props;
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef(false);
  const [typed, setTyped] = useState(initial?.name ?? '');
  const [Suggestions, setSuggestions] = useState<ComponentType<SuggestionsProps> | null>(null);

  const load = async () => {
    if (asked.current) return;
    asked.current = true;
    const loaded = await import('./suggestions.tsx');
    // At once: a key that came between reading the field and putting the list in its place would be lost.
    flushSync(() => {
      setTyped(field.current?.value ?? '');
      setSuggestions(() => loaded.Suggestions);
    });
  };
  // Whoever was typing before the page came alive has had no focus event.
  useEffect(() => {
    if (document.activeElement === field.current) void load();
  });

  if (Suggestions) {
    return <Suggestions {...props} typed={typed} focused={document.activeElement === field.current} />;
  }
  return (
    <input
      ref={field}
      className="field"
      id={id}
      name={name}
      defaultValue={typed}
      maxLength={300}
      autoComplete="off"
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      onFocus={load}
    />
  );
}
