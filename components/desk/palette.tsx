'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useState } from 'react';
import type { SearchAnswer } from '#domain/search/types.ts';
import { type PaletteEntry, type PaletteGroup, paletteGroups } from './entries.ts';

const WAIT = 120;

/** Every page, person, claim and statement from the keyboard: type, choose with the arrows, Enter. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [typed, setTyped] = useState('');
  const { answer, failed } = useSearch(open ? typed.trim() : '');
  const groups = paletteGroups(typed, answer);
  const lines = groups.reduce((n, { items }) => n + items.length, 0);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) setTyped('');
        onOpenChange(next);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="palette-backdrop" />
        <Dialog.Popup className="palette" aria-label="Go to">
          <Autocomplete.Root
            open
            inline
            mode="none"
            items={groups}
            value={typed}
            onValueChange={setTyped}
            itemToStringValue={(entry: PaletteEntry) => entry.name}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.Input
              className="palette-field"
              aria-label="A page, a name, a claim, or words that were said"
              placeholder="A page, a name, a claim, or words that were said"
              maxLength={300}
            />
            <Autocomplete.Status className="sr-only">
              {failed ? 'The search could not be made.' : `${lines} ${lines === 1 ? 'line' : 'lines'}`}
            </Autocomplete.Status>
            {failed && <p className="palette-note">The search could not be made. Pages are listed.</p>}
            <Autocomplete.List className="palette-list">
              {(group: PaletteGroup) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="palette-head">{group.value}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(entry: PaletteEntry) => (
                      <Autocomplete.Item
                        key={entry.id}
                        value={entry}
                        className="combobox-item"
                        onClick={() => location.assign(entry.href)}
                      >
                        <bdi>{entry.name}</bdi>
                        {entry.note && <span className="combobox-note">{entry.note}</span>}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
          <p className="palette-note">
            <span aria-hidden="true">↑ ↓ choose, Enter goes there, Esc closes</span>
            <Dialog.Close className="palette-close">Close</Dialog.Close>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What a search finds, asked for when typing pauses. The last answer stays until the next is there. */
function useSearch(q: string): { answer: SearchAnswer | null; failed: boolean } {
  const [state, setState] = useState<{ answer: SearchAnswer | null; failed: boolean }>({
    answer: null,
    failed: false,
  });
  useEffect(() => {
    if (!q) {
      setState({ answer: null, failed: false });
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/v1/search?limit=4&q=${encodeURIComponent(q)}`, {
          signal: stop.signal,
        });
        if (!response.ok) throw new Error(String(response.status));
        setState({ answer: (await response.json()) as SearchAnswer, failed: false });
      } catch {
        if (!stop.signal.aborted) setState({ answer: null, failed: true });
      }
    }, WAIT);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [q]);
  return state;
}
