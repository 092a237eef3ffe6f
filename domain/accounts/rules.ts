/*
 * How long things last, and what a password must be. All times in milliseconds.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session that is not used for so long ends. */
export const IDLE_LIMIT = 12 * HOUR;
/** No session lasts longer, however much it is used. */
export const ABSOLUTE_LIMIT = 7 * 24 * HOUR;
/** How often the use of a session is noted. */
export const SEEN_EVERY = 5 * MINUTE;
/** How long a one-time link works. */
export const LINK_LIFE = 24 * HOUR;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What every API token begins with, so that programs that look for leaked keys find it. */
export const TOKEN_START = 'onrec_';

/** Words that passwords are made of by those who have no time; what is left without them must hold by itself. */
const COMMON =
  /password|passwort|passw0rd|qwertz|qwerty|azerty|letmein|welcome|iloveyou|administrator|admin|newsroom|onrecord|changeme|trustno|dragon|monkey|football|baseball|princess|sunshine|superman|master|login|secret|summer|winter|spring|autumn|january|february|october|november|december|hello|test|user|love|pass|abc/g;
const ROWS = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6z7u8i9o0p',
  '1q2w3e4r5t6y7u8i9o0p',
];
const LOOKALIKES: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Why a password cannot be taken, in one sentence, or null. Beyond its length, refused is what is guessed first:
 * common words with figures, rows of keys, one sign over and over, and the user's own name or address.
 */
export function passwordTrouble(password: string, own: readonly string[]): string | null {
  const signs = [...password];
  if (signs.length < SHORTEST_PASSWORD) return `Use at least ${SHORTEST_PASSWORD} characters.`;
  if (signs.length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < 6) return 'Use more than a few different characters.';
  for (const name of own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))) {
    if (name.length >= 4 && plain.includes(name) && plain.length - name.length < SHORTEST_PASSWORD) {
      return 'Do not build it around your name or address.';
    }
  }
  const letters = [...plain].map((sign) => LOOKALIKES[sign] ?? sign).join('');
  const left = [plain, letters].map((text) =>
    withoutRows(text.replaceAll(COMMON, '')).replaceAll(/[^\p{L}]/gu, ''),
  );
  if (left.some((rest) => new Set(rest).size < 4))
    return 'This is among the first that are guessed. Use four unrelated words, or a password manager.';
  return null;
}

/** The text without runs of four and more neighbours on a keyboard or in the alphabet. */
function withoutRows(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    let run = 0;
    for (const row of ROWS) {
      let length = 4;
      while (at + length <= text.length && row.includes(text.slice(at, at + length))) length += 1;
      run = Math.max(run, length - 1);
    }
    if (run >= 4) at += run;
    else {
      out += text[at];
      at += 1;
    }
  }
  return out;
}
