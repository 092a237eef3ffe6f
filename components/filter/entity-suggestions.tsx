'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EntityRow } from '#domain/entities/types.ts';
import type { Picked } from './entity-picker.tsx';

export type SuggestionsProps = {
  id: string;
  name: string;
  initial: Picked | null;
  typed: string;
  focused: boolean;
};
type Suggested = Pick<EntityRow, 'slug' | 'name' | 'description'>;
type Answer = { items: Suggested[]; near: Suggested[] };

/** The field with suggestions under it. What was picked goes out as its slug; what was only typed, as typed. */
export function EntitySuggestions({ id, name, initial, typed, focused }: SuggestionsProps) {
  const [value, setValue] = useState(typed);
  const [picked, setPicked] = useState(initial?.name === typed ? initial : null);
  const [found, setFound] = useState<Suggested[]>([]);
  const [spelt, setSpelt] = useState(false);
  const [failed, setFailed] = useState(false);
  // What was typed while this was being fetched asks for suggestions at once.
  const [open, setOpen] = useState(focused && typed !== (initial?.name ?? ''));

  const input = useRef<HTMLInputElement>(null);

  // The caret stands after what was typed, where it stood in the plain field.
  useLayoutEffect(() => {
    const field = input.current;
    if (focused && field) field.setSelectionRange(field.value.length, field.value.length);
  }, [focused]);

  useEffect(() => {
    const query = picked ? '' : value.trim();
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const address = `/api/v1/entities?limit=12${query ? `&q=${encodeURIComponent(query)}` : ''}`;
        const answer = await fetch(address, { signal: stop.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        const { items, near } = (await answer.json()) as Answer;
        setFound(items.length > 0 ? items : near);
        setSpelt(items.length === 0 && near.length > 0);
        setFailed(false);
      } catch (error) {
        if (!stop.signal.aborted) setFailed(Boolean(error));
      }
    }, 120);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [value, picked]);

  return (
    <Autocomplete.Root
      items={found}
      mode="none"
      openOnInputClick
      open={open}
      onOpenChange={setOpen}
      value={value}
      onValueChange={(next) => {
        setValue(next);
        setPicked(found.find((one) => one.name === next) ?? null);
      }}
      itemToStringValue={(one: Suggested) => one.name}
    >
      {picked && <input type="hidden" name={name} value={picked.slug} />}
      <Autocomplete.Input
        id={id}
        ref={input}
        className="field"
        {...(picked ? {} : { name })}
        placeholder="A name"
        maxLength={200}
        autoFocus={focused}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} align="start">
          <Autocomplete.Popup className="combobox-popup">
            <Autocomplete.Status className="sr-only">
              {failed
                ? 'Suggestions could not be loaded.'
                : `${found.length} ${spelt ? 'names spelt like this' : 'suggestions'}`}
            </Autocomplete.Status>
            <Autocomplete.Empty className="combobox-item">
              {failed
                ? 'Suggestions could not be loaded. Type the full name.'
                : 'Nobody on record has this name.'}
            </Autocomplete.Empty>
            {spelt && <p className="combobox-item combobox-note">Nobody has this name. Spelt like it:</p>}
            <Autocomplete.List>
              {(one: Suggested) => (
                <Autocomplete.Item key={one.slug} value={one} className="combobox-item">
                  <bdi>{one.name}</bdi>
                  {one.description && <span className="combobox-note">{one.description}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
