/** What a reader chose, kept in the browser only. A browser that keeps nothing falls back to the defaults. */
type Choice = 'theme' | 'keys';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What is kept under a name, or null. */
export function kept(name: Choice): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. */
export function keep(name: Choice, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Blocked storage: the choice holds for this page.
  }
}

/**
 * Runs in the head of every page before anything is drawn, so that a chosen scheme never flashes in the other.
 * Written without quotation marks and other signs that HTML would escape.
 */
export const THEME_SCRIPT =
  'try{let t=localStorage.getItem(`theme`);if(t===`light`||t===`dark`)document.documentElement.dataset.theme=t}catch{}';

/** Shows a scheme now. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
