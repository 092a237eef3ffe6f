'use client';

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { keep, kept, showTheme, THEMES, type Theme } from './kept.ts';
import { isTypedIn, shortcutOf } from './keys.ts';

type PaletteType = ComponentType<{ open: boolean; onOpenChange: (open: boolean) => void }>;
const THEME_NAMES: Record<Theme, string> = { auto: 'As the device', light: 'Light', dark: 'Dark' };

/**
 * How the desk looks and is used: scheme, shortcuts, and the palette behind Ctrl-K, which is loaded at its
 * first use. Needs JavaScript and shows nothing without it.
 */
export function DeskSettings() {
  const [ready, setReady] = useState(false);
  const [theme, setTheme] = useState<Theme>('auto');
  const [keys, setKeys] = useState(true);
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<PaletteType | null>(null);
  const asked = useRef(false);

  useEffect(() => {
    setTheme(THEMES.find((one) => one === kept('theme')) ?? 'auto');
    setKeys(kept('keys') !== 'off');
    setReady(true);
  }, []);

  const openPalette = useCallback(async () => {
    setOpen(true);
    if (asked.current) return;
    asked.current = true;
    const loaded = await import('./palette.tsx');
    setPalette(() => loaded.Palette);
  }, []);

  useEffect(() => {
    if (!ready || !keys) return;
    const pressed = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (!shortcut || isTypedIn(event.composedPath()[0] ?? null)) return;
      event.preventDefault();
      if (shortcut === 'palette') openPalette();
      else document.querySelector<HTMLInputElement>('.masthead input[type="search"]')?.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [ready, keys, openPalette]);

  if (!ready) return null;
  return (
    <div className="desk-settings">
      <fieldset>
        <legend>Colours</legend>
        {THEMES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="theme"
              value={one}
              checked={theme === one}
              onChange={() => {
                setTheme(one);
                showTheme(one);
                keep('theme', one === 'auto' ? null : one);
              }}
            />{' '}
            {THEME_NAMES[one]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Keys</legend>
        <label>
          <input
            type="checkbox"
            checked={keys}
            onChange={({ target }) => {
              setKeys(target.checked);
              keep('keys', target.checked ? null : 'off');
            }}
          />{' '}
          <kbd>/</kbd> searches, <kbd>Ctrl</kbd> <kbd>K</kbd> goes anywhere
        </label>
        <button type="button" className="button plain" onClick={openPalette}>
          Go to…
        </button>
      </fieldset>
      {Palette && <Palette open={open} onOpenChange={setOpen} />}
    </div>
  );
}
