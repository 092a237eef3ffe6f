const lines = (list: string) => list.trim().split(/\s*\n\s*/);

/** News outlets that are often told things or credited; a name that ends like one ("... Daily News") counts too. */
export const OUTLETS = new Set(
  lines(`abc news
    abc
    cbs news
    cbs
    nbc news
    nbc
    msnbc
    cnn
    cnbc
    fox news
    fox
    fox business
    bbc
    bbc news
    npr
    pbs
    c-span
    sky news
    itv
    al jazeera
    associated press
    ap
    reuters
    afp
    bloomberg
    bloomberg news
    upi
    new york times
    times
    washington post
    wall street journal
    journal
    usa today
    los angeles times
    new york post
    new york daily news
    boston globe
    chicago tribune
    guardian
    telegraph
    daily mail
    independent
    financial times
    economist
    politico
    huffington post
    huffpost
    buzzfeed
    buzzfeed news
    breitbart
    breitbart news
    daily beast
    daily caller
    axios
    vox
    slate
    salon
    newsweek
    time
    forbes
    fortune
    deadline
    variety
    hollywood reporter
    people
    tmz
    entertainment weekly
    rolling stone
    vanity fair
    new yorker
    atlantic
    national review
    weekly standard
    mother jones
    the hill
    yahoo
    yahoo news
    business insider
    wired
    verge
    univision
    telemundo
    espn
    sports illustrated
    vice
    vice news
    esquire
    gq
    vogue
    cosmopolitan
    good morning america
    meet the press
    face the nation
    morning joe
    state of the union
    xinhua
    tass
    interfax
    dpa
    pti
    ani
    ians
    kyodo
    yonhap
    ndtv
    the hindu
    hindu
    times of india
    hindustan times
    indian express
    dawn
    irish times
    rté
    rte
    cbc
    ctv
    globe and mail
    toronto star
    sbs
    the age
    news24
    sabc
    premium times
    punch
    daily nation
    straits times
    le monde
    der spiegel
    haaretz
    wales online
    metro
    the sun
    mirror
    daily mirror
    daily express
    itv news
    channel 4 news
    the i
    lbc
    talksport
    nature
    science news
    new scientist
    wsj
    usa today sports
    stat news
    propublica
    the athletic
    technology review`),
);

/** Last words of an outlet's name. */
export const OUTLET_ENDINGS = new Set(
  'news times post journal tribune herald gazette press magazine radio tv television globe chronicle observer examiner inquirer reporter standard telegraph mail register'.split(
    ' ',
  ),
);

/** Places where people post themselves. */
export const PLATFORMS = new Set(
  'twitter facebook instagram youtube reddit tiktok snapchat tumblr periscope weibo telegram whatsapp linkedin medium threads bluesky mastodon truth-social'.split(
    ' ',
  ),
);

/** Occasions on which something is said: "in a statement", "at a news conference". */
export const OCCASIONS = new Set(
  `statement interview speech letter email e-mail tweet post blog op-ed column memo hearing testimony debate rally briefing
  conference podcast call message report filing lawsuit complaint affidavit address event book editorial essay article
  video broadcast release announcement town-hall meeting forum remarks comments text`.split(/\s+/),
);
