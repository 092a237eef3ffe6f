/* When two names count as one speaker: the rules of the scorer, kept apart from the engine's own. */
const words = (list: string) => list.trim().split(/\s+/);

/** Honorifics and offices that do not identify a person. */
const HONORIFICS = new Set(
  words(`mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother pastor rabbi imam bishop
  archbishop cardinal pope president vice prime minister chancellor king queen prince princess premier mayor gov governor
  lt lieutenant gen general col colonel maj major capt captain sgt sergeant cpl adm admiral cmdr commander officer chief
  sheriff deputy detective inspector constable sen senator rep representative congressman congresswoman ambassador
  secretary judge justice attorney speaker councillor councilman councilwoman alderman commissioner director chairman
  chairwoman chair ceo coach candidate nominee spokesman spokeswoman spokesperson former ex mp msp mla mpp mep hon
  honourable honorable the`),
);
const SUFFIXES = new Set(words('jr sr ii iii iv phd md esq qc kc obe mbe'));
const SMALL = new Set(words('the a an of and for in on at to by from with s his her their its'));
/** Given names that stand for one another, a line each. */
const SHORT_FORMS =
  `mike michael / bill william will billy / bob robert rob bobby / jim james jimmy jamie / joe joseph joey /
  tom thomas tommy / dick richard rick rich ricky / dave david / steve stephen steven / dan daniel danny /
  chris christopher christine christina / tony anthony / ed edward eddie ted theodore rafael / ben benjamin bernard /
  bernie bernard / ken kenneth / greg gregory / matt matthew / andy andrew drew / alex alexander alexandra /
  jeff jeffrey geoff geoffrey / liz elizabeth beth betsy / kate katherine catherine kathy katie cathy / sue susan /
  pat patrick patricia / larry lawrence / chuck charles charlie / jack john johnny jon jonathan / sam samuel samantha /
  nick nicholas / ron ronald ronnie / don donald / tim timothy / jerry gerald jerome / ray raymond / fred frederick /
  debbie deborah / jen jennifer jenny / meg margaret maggie peggy / becky rebecca / mitch mitchell addison / newt newton /
  stan stanley / hank henry harry / walt walter / doug douglas / phil philip phillip / vince vincent / gabe gabriel /
  zach zachary / josh joshua / max maxwell / abe abraham / al albert alan alfred`
    .split('/')
    .map(words);

const FORMS = new Map<string, number[]>();
for (const [line, names] of SHORT_FORMS.entries()) {
  for (const name of names) FORMS.set(name, [...(FORMS.get(name) ?? []), line]);
}

function tokensOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/["“”]/g, ' ')
    .replace(/[^\p{L}\p{N}\s\-']/gu, ' ')
    .trim();
  return plain.split(/\s+/).filter((word) => word !== '' && word !== '-');
}

function personTokens(name: string): string[] {
  const head = name.split(',')[0] ?? '';
  const tokens = tokensOf(/\p{L}/u.test(head) ? head : name);
  while (tokens.length > 1 && HONORIFICS.has(tokens[0] ?? '')) tokens.shift();
  while (tokens.length > 1 && SUFFIXES.has(tokens.at(-1) ?? '')) tokens.pop();
  return tokens;
}

function givenNamesAgree(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const other = FORMS.get(b) ?? [];
  return (FORMS.get(a) ?? []).some((line) => other.includes(line));
}

/** Whether two names may be one person's: surnames equal, given names not at odds. */
export function samePerson(one: string, two: string): boolean {
  const a = personTokens(one);
  const b = personTokens(two);
  if (a.length === 0 || b.length === 0) return false;
  if (a.at(-1) !== b.at(-1)) return (a.length === 1) !== (b.length === 1) && a[0] === b[0];
  if (a.length === 1 || b.length === 1) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.every((word, at) => word === long[long.length - short.length + at])) return true;
  return givenNamesAgree(a[0] ?? '', b[0] ?? '');
}

/** Whether two phrases may name one body: the words of one within the other's, or half of them shared. */
export function sameThing(one: string, two: string): boolean {
  const a = new Set(tokensOf(one).filter((word) => !SMALL.has(word)));
  const b = new Set(tokensOf(two).filter((word) => !SMALL.has(word)));
  const shared = [...a].filter((word) => b.has(word)).length;
  if (shared === 0) return false;
  return shared === Math.min(a.size, b.size) || shared / (a.size + b.size - shared) >= 0.5;
}
