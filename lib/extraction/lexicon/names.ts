/** Given names common in English-language news, by the pronoun they usually go with. */
const HE = `aaron abdelfattah abdul abdullah abdulrahman abhishek abiodun abraham abu achmad adam adan adebayo adeleke adil
  aditya adrian aftab ahmed ajay akash akhilesh akhtar akin akira al alan albert alec alejandro alejo alex alexander
  alexei alfred alhassan ali allan allen alok aman amir amit amitabh anand anatoly anders andre andrea andrei andres
  andrew andrzej andy aneurin angel angelo angus anil anthony antoine antonin antonio antony anurag anwar arash ari
  arif arjun arnold arthur arun arvind asad ashok ashraf ashwin asim atiku atul aung austin aziz babatunde bahaa
  bakari balaji barack barry bart bashar ben benjamin benny benoit bernard bernie bert bilal bill billy bjorn blake
  bob bobby bogdan bola boris borut brad bradley bram brandon brendan brent bret brett brian bruce bryan byron calvin
  cameron carl carlos carlton carter cathal cesar chad charles charlie chase chester chidi chinedu chris christian
  christopher chuck chukwuma ciaran clarence clark claus clay clayton cliff clifford clint clinton clive cody colin
  conor corey cormac cory craig curt curtis cyril cyrus dale damian damien damon dan daniel danny darragh darrell
  darren darryl dave david dean declan deepak dennis denzel derek desmond devendra devin diego dieter dinesh dirk
  dmitry dominic don donald doug douglas drew duane duncan dustin dwayne dwight dylan eamon eamonn earl ebrahim ed
  eddie edgar edmond edmund eduardo edward edwin ehud ekrem eli elias elijah elliot elliott emeka emilio emmanuel
  emmerson enda enrique enver eoin erdal eric erik ernest ernesto esteban ethan euan eugene evan fabio fabrice faisal
  farhan farouk fawad felipe felix femi ferdinand fergal fergus fernando fidel finn fintan florian francesco francis
  francisco francois frank frankie franklin fred freddie frederick fumio gabriel ganesh gareth garrett gary gaurav
  gavin gene geoff geoffrey george gerald gerard gerhard gerrit gil gilbert giorgi giorgos giovanni giuseppe glen
  glenn godfrey gopal gordon graham grant greg gregory guillaume guillermo gunnar gustavo guy hakan hamid hamish hamza
  hank hans hardy harish harold harris harrison harry haruki haruna harvey hashim hassan hector heinz hemant henri
  henrik henry herb herbert herman hiroshi hisham hitoshi horst howard hubert hugh hugo hussein hyun ian ibrahim idris
  ifeanyi ignacio igor ilya imad imran imtiaz iqbal isaac ishaan ismail ivan ivo jacek jack jackson jacob jacques jai
  jairam jake jalal jamal james jamie jared jarrod jason javed javier jay jeb jed jeff jefferson jeffrey jens jeremy
  jerome jerry jesse jesus jim jimmy joachim joaquin jochen joe joel joey johan john johnny jomo jon jonah jonas
  jonathan joost jordan jorge jorgen jose josef joseph josh joshua juan jules julian julio julius junaid jurgen justin
  kamal kapil karan karim karl karsten kaveh kazuo keir keith ken kenji kenneth kenny kent kevin kgalema khalid kieran
  kim kirk kishore klaus kofi kumar kunal kurt kwame kwasi kyle lachlan lamar lance larry lars laszlo lawrence lech
  lee leif leo leon leonard leroy leslie lester lewis liam lincoln lindsey lionel lloyd logan lorenzo lou louis luc
  lucas ludwig luis luke lwazi maarten magnus mahesh mahmoud majid malcolm mallikarjun manish manmohan manoj manuel
  marc marcel marco marcos marcus mario mark marshall martin marty marvin mateo mateusz mats matt matthew maurice max
  maxwell mehmet mel melvin michael micheál mickael miguel mihai mike mikhail miles milton miroslav mitch mitchell
  mitt mohamed mohammad mohammadu mohammed mohamud mohan mohit morgan moritz morris moses muammar muhammad mukesh
  murray musa mustafa mwai naeem narendra naresh nareshwar nasir nathan nathaniel naveen navin nawaz neil nelson newt
  niall nicholas nick nicolas nigel nikhil nikolai nils nitin noah noel noor norman nuno obinna oisin olaf olav oleg
  oleksandr oliver olu oluwaseun omar orlando osama oscar otto owen oyvind pablo padraig pankaj paolo parvez pascal
  patrick paul pavel pavlo pawel pedro perry pete peter petr petro phil philip phillip pierluigi pierre piotr prakash
  pramod prasad prashant praveen prince quentin rafael rahul raila raj rajesh rajiv rajnath rakesh ralph ramesh ramon
  rand randall randy ranjit rashid raul ravi ray raymond recep reggie reginald reince reinhard remi rené rex riaz
  ricardo rich richard rick ricky rishi rob robert roberto robin rod rodney rodrigo roger rohan rohit roland ron
  ronald ronan ronnie rory ross roy ruben rudolph rudy rui rupert russ russell ryan sabir sachin sajid sajjad salif
  salim salman salvador sam sambit sameer samir samuel sandeep sani sanjay sanjeev santiago satish satya saul saurabh
  scott seamus sean sebastian sefa segun sergei sergey sergio sergiy seth seán shahid shane shankar sharif shashi
  shaun shawn shimon shinzo shivraj siddharth sidney sigmar silas silvio simon siphiwe sipho sizwe spencer stan
  stanley stefan stephen sterling steve steven stewart stig stuart subhash sudhir suleiman sunil suresh svein syed
  sylvester søren takeshi tamás tarek tariq tayyip ted tendai terrence terry thabo thaddeus themba theo theodore
  thierry thom thomas thulani tim timothy tobias toby todd tom tomas tomasz tommy tony toshiro travis trent trevor
  trey tristan troy tunde ty tyler tyrone uday uhuru ulrich umar umesh unai usman vaclav vernon victor vijay vikas
  vikram viktor vinay vince vincent vinod vishal vivek vladimir vladislav volodymyr vusi wade waleed walid wallace
  walter ward warren wayne wendell werner wes wesley wilbur wiley will willem william willie wilson wim winston
  wojciech woody wyatt xavier xi yair yash yasir yaw yitzhak yogi yoshihide yousaf yousef youssef yuri yusuf yves
  zachary zafar zaid zane zbigniew zeeshan zheng zoran zubair zweli émile étienne óscar`;
const SHE = `abby abigail ada adaeze adanna adele aditi adriana agnes aileen aine aisha aishwarya aisling akosua alexandra alexis
  alice alicia alison allison alyssa amanda amara amber amelia amina aminata amrita amy ana anahita anastasia angela
  angelina angelique angie anita anjali ankita ann anna annabelle anne annegret annette annie annika anushka aoibheann
  aoife aparna april ariana arlene arundhati asha ashley astrid audrey ava ayanda ayesha azra barbara beata beatrice
  becky bella bernadette beth betsy betty beverly bhavna bianca birgit bonnie brenda bridget britney brittany bronwyn
  brooke busisiwe camila camille candace caoimhe carla carly carmen carol carole caroline carolyn carrie cassandra
  catherine cathy cecilia celia charlene charlotte chelsea cheryl chiamaka chimamanda chioma chloe chloé christina
  christine ciara cindy claire clara claudia clémence colleen connie constance courtney crystal cynthia daisy dana
  daniela danielle daphne darlene dawn deanna debbie deborah debra deepika deirdre delia denise devika diana diane
  dianne dilma divya dolores donna dora doris dorothy ebony edith edwina efua eileen ekaterina elaine eleanor elena
  elif elisabeth elise eliza elizabeth ella ellen elsa elsie emily emine emma erica erika erin esi esther eszter ethel
  eva evelyn faith farah fatima fatou fatoumata felicia fernanda fiadh fiona fleur florence folake frances fumiko
  funmi gabriela gabrielle gail georgia geraldine gina ginger giorgia giulia gladys glenda gloria grace grainne greta
  gretchen gráinne gunilla gurpreet gwen gwendolyn habiba hadiza halima halyna hana hanan hannah harriet hazel heather
  heidi heike helen helena hilary hillary hiroko holly hope huma hélène ida ilhan indira ines ingeborg ingibjörg
  ingrid inés ioana irene irina iris isabel isabella ishrat itziar ivanka ivy jacinda jackie jacqueline jamila jan
  jane janet janice jasmine jayne jean jeanette jeanne jelena jen jenna jennifer jenny jessica jill jo joan joanna
  joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie june jyoti kalpana kamala kamla
  karen karin kate katherine kathleen kathryn kathy katie katrina kavita kavitha kay kayla keiko kelly kellyanne
  kelsey kendra khadija kimberly kiran kirsten kirstie kirsty kristen kristin kristina kylie lakshmi lalita lana
  latoya laura lauren laurie layla leah leila lena lerato leslie leticia leyla lillian lily linda lindsay lisa liz
  liza lois lola loretta lori lorraine louise lucia lucille lucy ludmila lwanda lydia lynn mabel mackenzie madeleine
  madeline madison maggie mairead malala malia malin mamie mamta manal mandy manju marcia margaret margarita maria
  mariah mariam mariame marian mariana marianne marie marilyn marina marissa marit marjorie marlene marsha martha mary
  maryam maureen maxine maya mbali meenakshi meera megan meghan melania melanie melinda melissa mercedes meredith
  mette mia michele michelle michiko mihaela mildred mindy minouche miranda miriam misty moira molly monica monique
  muriel myra máiréad mónica nadia nadine nafisa naledi nancy nandini naomi nasreen natalia natalie natasha nazanin
  neha ngozi niamh nicola nicole nikki nina nirmala nisha noma nomvula nora norma noémie nuala oksana olena olga
  olivia olufunmilayo opal orla paige pam pamela parveen patrice patricia patty paula pauline pavithra pearl peggy
  penelope penny philippa phyllis pilar pippa polly pooja prachi pragya pratibha preeti priscilla priti priya priyanka
  rachel radha raisa rajni ramona rania rashida rebecca reem reema regina rekha renee renu rhonda rima rina rita ritu
  riya roberta robyn roisin rosa rosalind rose rosemary roxanne ruby rukhsana rupa ruth róisín sabrina sadia sadie
  saima sakshi sally salma samantha sandra sanna sara sarah sarita savita seema selena serena sevgil shabana shabnam
  shalini shannon sharmila sharon shazia sheetal sheila shelby shelley sherry shilpa shirin shirley shreya shruti
  sibongile sigrid silvia simone sinead sinéad siobhan siobhán sioned sneha sofia solveig sonal sonia sonja sophia
  sophie soraya stacey stacy stella stephanie sudha sue sujata sumaya sumitra sunita susan sushma suzanne svetlana
  swati sylvia tahira tamar tamara tammy tanvi tanya tara tatiana tatyana teresa tess thandi thandiwe theresa thuli
  tiffany tina tomoko toni tonya tove tracy tricia tulsi tuulikki ulrike uma ursula usha valerie vandana vanessa vera
  veronica vicki vicky victoria vidya vimala viola violet virginia vivian vjosa wanda wangari wanjiku wendy whitney
  whoopi wilma xiomara yael yasmin yewande yolanda yukiko yulia yuliya yuriko yvette yvonne zahra zainab zandile
  zanele zara zeinab zeynep zodwa zoe zsuzsanna zuzana émilie`;

const words = (list: string) => new Set(list.split(/\s+/));
export const HE_NAMES = words(HE);
export const SHE_NAMES = words(SHE);
const known = (word: string) => HE_NAMES.has(word) || SHE_NAMES.has(word);
/** Also without its accents: "Sérgio". */
export const isGivenName = (word: string) => known(word) || known(unaccented(word));
export const unaccented = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Words before a name that say what someone is; none of them is part of the name. */
export const TITLES =
  words(`mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother pastor
  rabbi imam bishop archbishop cardinal pope president premier mayor gov governor lt lieutenant gen general col colonel maj
  major capt captain sgt sergeant cpl adm admiral cmdr commander officer chief sheriff deputy detective inspector constable
  sen senator senators rep representative congressman congresswoman ambassador secretary judge justice attorney speaker
  councillor councilman councilwoman alderman commissioner director chairman chairwoman chair ceo cfo coach candidate nominee
  spokesman spokeswoman spokesperson former minister chancellor king queen prince princess lawmaker author actor actress
  singer host anchor reporter columnist editor analyst strategist adviser advisor manager aide pollster consultant treasurer
  democrat republican republicans democrats gop sens reps gov. sen. rep. frontrunner front-runner businessman billionaire
  activist founder co-founder producer lawyer prosecutor supt superintendent emeritus foreign prime vice executive
  cllr pc det con insp dci dcs det. insp. sgt. cpl pte flt cdr brig brigadier sqn maj-gen lt-gen provost deacon
  vicar sheikh sheik emir mullah maulana ayatollah imam sri shri smt kumari pandit adv advocate barrister engr chief
  alhaji hajiya otunba honourable hon baroness viscount duchess striker midfielder defender goalkeeper
  winger skipper captain taoiseach tánaiste senator-elect president-elect governor-general mp msp mep mla datuk`);

/** Words at the end of a name that make it an organisation's or a body's. */
export const ORGANISATION_WORDS =
  words(`office department agency bureau administration commission committee council
  association union party group trust institute institution university college school center centre company corporation corp inc
  llc ltd co bank court police force army navy ministry parliament congress senate house board authority service services
  foundation fund society club team league federation alliance coalition network news times post journal tribune herald
  press magazine report review radio tv television channel campaign church hospital museum pd dept project organization
  organisation movement government embassy cabinet division district lab laboratory research international industries
  resources holdings motors airlines airways energy capital pharmaceuticals foods stores securities solutions ventures
  properties insurance financial railway railways mining minerals software healthcare logistics
  systems technologies partners media studios productions entertainment republicans democrats`);

export const ORGANISATIONS =
  words(`abc bbc cbs cnn nbc msnbc npr pbs ap afp reuters fbi cia nasa nato un eu who opec irs epa fda cdc osha
  aclu nra imf wto ecb oecd unhcr unicef fifa uefa ioc icc nhs bbc tuc cbi google facebook twitter apple microsoft amazon politico breitbart newsweek time bloomberg buzzfeed deadline variety
  forbes instagram youtube pentagon kremlin congress parliament senate police yahoo gallup quinnipiac dnc rnc pac`);

/** Words that stand with a capital and name no one who speaks. */
export const NOT_NAMES =
  words(`january february march april may june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec i god internet christmas
  thanksgiving easter`);
