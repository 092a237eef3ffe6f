/*
 * Verbs that attribute words, by what they do. The classes are features of the trained weights; that a verb stands
 * here makes it a possible cue, never a certain one.
 */
const CLASSES: Record<string, string> = {
  say: `say tell add write state declare explain continue note tweet retweet remark comment reply respond answer announce
    exclaim conclude recall report observe quip joke email text post blog aver`,
  claim: `claim argue assert contend maintain insist allege suggest believe think testify swear affirm reaffirm profess posit
    opine theorize speculate surmise reckon imply intimate hint predict warn caution estimate hope boast brag
    complain lament bemoan vow pledge promise threaten guarantee assure confirm acknowledge admit concede confess
    deny dispute reiterate repeat stress emphasize underscore underline recognize anticipate realize concur depose foresee`,
  show: `reveal disclose indicate show find demonstrate prove signal detail describe outline mention cite point refer read
    quote relate recount narrate portray depict characterize label dub brand call title entitle name term`,
  ask: `ask urge demand request propose recommend order advise instruct encourage implore plead beg remind question wonder
    inquire query challenge invite press seek call appeal exhort enjoin beseech`,
  judge: `criticize praise blame accuse condemn denounce slam blast attack mock ridicule reject dismiss decry deride defend
    applaud hail tout thank rail rip assail lambast lambaste attribute credit charge chide scold slug fault
    hammer bash knock flay chastise lash commend laud welcome compare endorse oppose disavow apologize object protest scoff`,
  speak: `speak talk discuss address express voice offer elaborate echo agree disagree react counter rebut retort
    interject shout yell cry scream whisper chant mutter murmur fume rant muse proclaim pronounce tease share
    counsel lecture inform notify brief clarify summarize reason begin open rule decide decline refuse
    release issue publish sign file message caption deadpan crow snap sneer gush rave bellow
    remember recollect worry fear fret go send laugh sigh smile blurt preach advocate forecast project mean want know
    demur bristle grumble moan confide reference laugh chime volunteer venture submit stipulate`,
};

const IRREGULAR: Record<string, [past: string, participle: string]> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  show: ['showed', 'shown'],
  find: ['found', 'found'],
  read: ['read', 'read'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  begin: ['began', 'begun'],
  send: ['sent', 'sent'],
  seek: ['sought', 'sought'],
  go: ['went', 'gone'],
  know: ['knew', 'known'],
  mean: ['meant', 'meant'],
  rip: ['ripped', 'ripped'],
  quip: ['quipped', 'quipped'],
  demur: ['demurred', 'demurred'],
  concur: ['concurred', 'concurred'],
  foresee: ['foresaw', 'foreseen'],
  admit: ['admitted', 'admitted'],
  refer: ['referred', 'referred'],
  rebut: ['rebutted', 'rebutted'],
  plead: ['pleaded', 'pleaded'],
  beg: ['begged', 'begged'],
  snap: ['snapped', 'snapped'],
  brag: ['bragged', 'bragged'],
  slam: ['slammed', 'slammed'],
  dub: ['dubbed', 'dubbed'],
  knock: ['knocked', 'knocked'],
  slug: ['slugged', 'slugged'],
  blog: ['blogged', 'blogged'],
  submit: ['submitted', 'submitted'],
};

export type Tense = 'past' | 'present' | 'base' | 'gerund' | 'participle';
export type CueForm = { lemma: string; type: string; tense: Tense };

/** Every form of every verb, small letters: "said" -> say, past. */
export const CUE_FORMS: ReadonlyMap<string, CueForm> = inflections();

function inflections(): Map<string, CueForm> {
  const forms = new Map<string, CueForm>();
  const add = (form: string, lemma: string, type: string, tense: Tense) => {
    if (!forms.has(form)) forms.set(form, { lemma, type, tense });
  };
  // "criticised" is "criticized".
  const addBritish = (lemma: string, type: string) => {
    const stem = lemma.slice(0, -2);
    add(`${stem}sed`, lemma, type, 'past');
    add(`${stem}se`, lemma, type, 'base');
    add(`${stem}ses`, lemma, type, 'present');
    add(`${stem}sing`, lemma, type, 'gerund');
  };
  for (const [type, words] of Object.entries(CLASSES)) {
    for (const lemma of words.trim().split(/\s+/)) {
      const [past, participle] = IRREGULAR[lemma] ?? [regular(lemma), regular(lemma)];
      if (lemma.endsWith('ize')) addBritish(lemma, type);
      add(past, lemma, type, 'past');
      add(participle, lemma, type, 'participle');
      add(lemma, lemma, type, 'base');
      add(third(lemma), lemma, type, 'present');
      add(gerund(lemma, past), lemma, type, 'gerund');
    }
  }
  return forms;
}

function regular(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${lemma}ed`;
}

function third(lemma: string): string {
  if (/(?:s|x|z|ch|sh|go)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function gerund(lemma: string, past: string): string {
  if (/[^aeiouy]e$|ue$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  if (/([bdgmnprt])\1ed$/.test(past) && !lemma.endsWith(past.slice(-4, -2))) return `${past.slice(0, -2)}ing`;
  if (lemma === 'begin') return 'beginning';
  return `${lemma}ing`;
}

/** Words that belong to a verb before its content: "called for", "pointed out", "referred to". */
export const PARTICLES = new Set(
  'for on to about of against as out at with into upon over up from by down in off that'.split(' '),
);
