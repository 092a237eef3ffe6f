const KEPT = 'on-record-brought';

/**
 * What a bookmark brought stands behind the # of the address, where the server never sees it. Whoever has to sign
 * in first is sent on without it: it waits in the tab, which alone can read it, until the form takes it.
 */
export function keepBrought(): void {
  if (location.hash.length > 1) sessionStorage.setItem(KEPT, location.hash.slice(1));
}

/** What was brought to this page, or waited for it; once. Null where nothing was. */
export function takeBrought(): URLSearchParams | null {
  const brought = location.hash.length > 1 ? location.hash.slice(1) : sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return brought ? new URLSearchParams(brought) : null;
}
