/** What a key press asks for. */
export type Shortcut = 'palette' | 'search' | null;

type Press = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing' | 'defaultPrevented'
>;

/** The shortcut behind a key press; none while a key is held, a sign is being composed, or someone else took it. */
export function shortcutOf(press: Press): Shortcut {
  if (press.repeat || press.isComposing || press.defaultPrevented || press.altKey) return null;
  const command = press.ctrlKey || press.metaKey;
  if (command && !press.shiftKey && press.key.toLowerCase() === 'k') return 'palette';
  return !command && press.key === '/' ? 'search' : null;
}

const NOT_TYPED_IN = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Whether keys that go to this element are letters being typed: then no shortcut may fire. */
export function isTypedIn(target: EventTarget | null): boolean {
  const { tagName, isContentEditable, type } = (target ?? {}) as Partial<HTMLInputElement>;
  if (isContentEditable || tagName === 'TEXTAREA' || tagName === 'SELECT') return true;
  return tagName === 'INPUT' && !NOT_TYPED_IN.includes(type ?? 'text');
}
