'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { addedValue, KINDS_TO_ADD } from '#domain/entry/kinds.ts';
import type { LazyProps, Named } from './lazy-suggestions.tsx';

export type SuggestionsProps = LazyProps & { typed: string; focused: boolean };

/** What the server knows under a name; those that may be the same come first. */
type Found = { slug: string; name: string; kind?: string; why: string };

const WAIT = 120;

/**
 * The field with what is on record under it, found by any name, and last, to add what was typed as something
 * new. Near names stand before it, so that nobody adds a second Alec Baldwin without having seen the first.
 */
export function Suggestions({
  id,
  name,
  noun,
  initial,
  describedBy,
  invalid,
  known = false,
  onChoose,
  typed,
  focused,
}: SuggestionsProps) {
  const [value, setValue] = useState(typed);
  const [picked, setPicked] = useState<Named | null>(initial?.name === typed ? initial : null);
  const [found, setFound] = useState<Found[]>([]);
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState(focused && typed !== (initial?.name ?? ''));
  const asked = picked ? '' : value.trim();
  // Closed by hand: an answer that is still on its way does not open the list again; the next letter does.
  const closed = useRef(false);

  // Whoever was typing goes on behind what stands there, not before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it takes the plain field's place
  useLayoutEffect(() => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && field.id === id) {
      field.setSelectionRange(field.value.length, field.value.length);
    }
  }, []);

  useEffect(() => {
    if (!asked) {
      setFound([]);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ noun, name: asked });
        const answer = await fetch(`/edit/lookup?${query}`, { signal: stop.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        setFound(((await answer.json()) as { items: Found[] }).items);
        setFailed(false);
        // The list opens for whoever is still there, also when the field was typed into before it came alive.
        if (!closed.current && document.activeElement?.id === id) setOpen(true);
      } catch {
        if (!stop.signal.aborted) setFailed(true);
      }
    }, WAIT);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [asked, noun, id]);

  const items: Named[] = [
    ...found.map((one) => ({
      value: one.slug,
      name: one.name,
      note: [one.why, one.kind].filter(Boolean).join(', '),
    })),
    ...(asked.length > 1 && !known ? KINDS_TO_ADD[noun].map((kind) => added(kind, asked)) : []),
  ];
  const choose = (one: Named) => {
    if (onChoose) {
      onChoose(one);
      setValue('');
      setPicked(null);
    } else {
      setValue(one.name);
      setPicked(one);
    }
    setOpen(false);
  };

  return (
    <Autocomplete.Root
      items={items}
      mode="none"
      open={open && (items.length > 0 || failed)}
      onOpenChange={(next) => {
        closed.current = !next;
        setOpen(next);
      }}
      value={value}
      onValueChange={(next, { reason }) => {
        if (reason === 'item-press') return;
        closed.current = false;
        setValue(next);
        setPicked(null);
      }}
      itemToStringValue={(one: Named) => one.name}
      autoHighlight="always"
    >
      {picked && <input type="hidden" name={name} value={picked.value} />}
      <Autocomplete.Input
        id={id}
        className="field"
        {...(picked ? {} : { name })}
        maxLength={300}
        autoFocus={focused}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      {picked?.value.startsWith('new:') && <p className="form-hint">{picked.note}: made on saving.</p>}
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} align="start">
          <Autocomplete.Popup className="combobox-popup">
            <Autocomplete.Status className="sr-only">
              {failed ? 'Names could not be looked up.' : `${found.length} on record`}
            </Autocomplete.Status>
            {failed && (
              <p className="combobox-item combobox-note">
                Names could not be looked up. What you type is looked up on saving.
              </p>
            )}
            <Autocomplete.List>
              {(one: Named) => (
                <Autocomplete.Item
                  key={one.value}
                  value={one}
                  className="combobox-item"
                  onClick={() => choose(one)}
                >
                  {one.value.startsWith('new:') ? (
                    <>
                      Add “<bdi>{one.name}</bdi>” <span className="combobox-note">{one.note}</span>
                    </>
                  ) : (
                    <>
                      <bdi>{one.name}</bdi> <span className="combobox-note">{one.note}</span>
                    </>
                  )}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

function added(kind: string, name: string): Named {
  return { value: addedValue(kind, name), name, note: kind ? `a new ${kind}` : 'new' };
}
