const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Common nouns for someone who may speak, by the pronoun they go with where they tell. */
export const MEN = words(
  'man boy father son husband brother uncle grandfather spokesman chairman congressman councilman businessman actor king prince gentleman guy widower boyfriend grandson nephew',
);
export const WOMEN = words(
  'woman girl mother daughter wife sister aunt grandmother spokeswoman chairwoman congresswoman councilwoman businesswoman actress queen princess lady widow girlfriend granddaughter niece',
);
export const PEOPLE =
  words(`lawyer attorney solicitor barrister counsel prosecutor judge justice sheriff officer deputy detective inspector
  chief spokesperson representative rep aide adviser advisor assistant manager agent publicist official minister secretary
  senator governor mayor president premier chancellor candidate nominee frontrunner politician lawmaker legislator member
  leader head director chair boss executive ceo founder owner chairperson commissioner ambassador diplomat envoy
  expert analyst strategist economist scientist researcher professor doctor physician nurse teacher principal student
  author writer novelist poet journalist reporter columnist editor commentator critic pundit blogger host anchor
  singer musician rapper star celebrity filmmaker producer comedian artist designer model player coach captain
  witness victim suspect defendant plaintiff client neighbor neighbour friend colleague resident voter supporter
  activist advocate campaigner organizer protester worker employee driver pilot soldier veteran general colonel
  pastor priest bishop rabbi imam pope person user caller fan viewer reader parent child teen teenager cinematographer
  armorer supervisor speaker moderator operative consultant pollster historian scholar fellow billionaire mogul tycoon
  ally aide-de-camp architect accountant analyst surgeon dentist vet nurse engineer mechanic electrician plumber builder chef
  baker butcher barber waitress waiter cook cleaner guard warden ranger sailor captain cop bystander onlooker pedestrian
  resident villager elder chief monarch cleric nominee appointee heir successor predecessor deputy undersecretary vice-president
  vice-chancellor chairwoman president-elect treasurer clerk registrar auditor whistleblower lobbyist organiser campaigner
  colleague classmate roommate flatmate cousin sibling twin relative guardian carer caretaker godfather in-law partner fiancée
  fiancé spouse newcomer veteran refugee migrant asylum-seeker immigrant orphan prisoner inmate hostage captive victim
  source insider staffer forward striker defender midfielder goalkeeper skipper winger batsman bowler jockey referee
  petitioner appellant respondent claimant complainant magistrate coroner solicitor councillor councilor alderman grazier farmer
  petitioner neurobiologist biologist chemist physicist epidemiologist virologist ecologist archaeologist curator conductor
  composer dancer poet nun monk headteacher headmaster headmistress midwife paramedic firefighter policeman policewoman sergeant
  spy hunter fisherman shopkeeper trader landlord tenant passenger commuter motorist cyclist survivor patient mayor premier
  chancellor treasurer chieftain volunteer contestant rival opponent democrat republican conservative liberal independent`);
export const LAWYERS = words('lawyer attorney solicitor barrister counsel');
export const SPOKESPEOPLE = words('spokesman spokeswoman spokesperson representative rep publicist agent');
export const BODIES =
  words(`company firm group organization organisation agency department ministry office bureau commission committee
  council court police force army government administration campaign party union association network newspaper paper
  magazine outlet station website site channel university college school hospital bank church team club league
  report study poll survey statement letter memo article story editorial ad advertisement complaint lawsuit
  carmaker automaker drugmaker chipmaker planemaker shipbuilder housebuilder retailer supplier carrier lender insurer
  manufacturer provider regulator operator watchdog charity airline maker giant startup corporation trust broadcaster military
  filing document documents records book documentary film video`);

const PERSON_ENDING = /.{3}(?:er|or|ist|ian|man|woman|person)$/;
const NO_PERSON = words(
  'number order matter paper letter water power corner winter summer center centre chapter offer border quarter river weather computer door floor error factor sector visitor-centre minor major motor ocean human newspaper dinner barrier register disorder murder answer manner color shoulder list carmaker automaker drugmaker chipmaker planemaker shipbuilder housebuilder retailer supplier carrier lender insurer manufacturer provider regulator operator distributor wholesaler newspaper broadcaster',
);
/** Whether a common noun names someone rather than something. */
export const isPersonNoun = (noun: string) =>
  PEOPLE.has(noun) || MEN.has(noun) || WOMEN.has(noun) || (PERSON_ENDING.test(noun) && !NO_PERSON.has(noun));
