'use client';

import { type ComponentType, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SuggestionsProps } from './entity-suggestions.tsx';

export type Picked = { slug: string; name: string };

/**
 * A field for a person or organisation. Without JavaScript it is a plain text field whose name the server
 * looks up. The suggestions are fetched at the first touch, so that readers who pick nobody load nothing.
 */
export function EntityPicker({
  name,
  label,
  initial = null,
  typed: before = '',
}: {
  name: string;
  label: string;
  initial?: Picked | null | undefined;
  /** What was typed before and named nobody; it stays in the field. */
  typed?: string | undefined;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef(false);
  const [typed, setTyped] = useState(initial?.name ?? before);
  const [focused, setFocused] = useState(false);
  const [Suggestions, setSuggestions] = useState<ComponentType<SuggestionsProps> | null>(null);

  const load = async () => {
    if (asked.current) return;
    asked.current = true;
    const { EntitySuggestions } = await import('./entity-suggestions.tsx');
    // At once: a key that came between reading the field and putting the list in its place would be lost.
    flushSync(() => {
      setTyped(field.current?.value ?? '');
      // Whoever has moved on in the meantime is not called back.
      setFocused(document.activeElement === field.current);
      setSuggestions(() => EntitySuggestions);
    });
  };

  // Whoever was typing before the page came alive has had no focus event.
  useEffect(() => {
    if (document.activeElement === field.current) void load();
  });

  return (
    <div className="combobox">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {Suggestions ? (
        <Suggestions id={id} name={name} initial={initial} typed={typed} focused={focused} />
      ) : (
        <input
          ref={field}
          className="field"
          id={id}
          name={name}
          defaultValue={typed}
          placeholder="A name"
          maxLength={200}
          autoComplete="off"
          onFocus={load}
        />
      )}
    </div>
  );
}
