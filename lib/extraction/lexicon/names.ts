/** Given names common in English-language news, by the pronoun they usually go with. */
const HE = `aaron abdul abraham adam adan adrian ahmed akira al alan albert alec alejandro alex alexander alexei alfred ali allan
  allen amir anders andre andrea andrei andres andrew andy angel angelo angus anthony antonio antonin antony ari arnold arthur asad
  ashraf austin barack barry bart bashar ben benjamin benny bernard bernie bert bill billy blake bob bobby boris brad bradley
  brandon brendan brent bret brett brian bruce bryan byron calvin cameron carl carlos carlton carter cesar chad charles
  charlie chase chester chris christian christopher chuck clarence clark clay clayton cliff clifford clint clinton clive
  cody colin conor corey cory craig curt curtis cyrus dale damian damon dan daniel danny darrell darren darryl dave david
  dean dennis derek desmond devin diego dirk dmitry dominic don donald doug douglas drew duane duncan dustin dwayne dwight
  dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott emilio emmanuel enrique eric erik
  ernest ernesto ethan eugene evan felipe felix fernando fidel francis francisco francois frank frankie franklin fred
  freddie frederick gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gil gilbert giovanni glen glenn
  gordon graham grant greg gregory guillermo gustavo guy hank hans hardy harold harris harrison harry harvey hassan hector
  henri henry herb herbert herman howard hubert hugh hugo hussein ian ibrahim igor imran isaac ismail ivan jack jackson
  jacob jacques jake jamal james jamie jared jason javier jay jeb jed jeff jefferson jeffrey jeremy jerome jerry jesse jesus
  jim jimmy joaquin joe joel joey johan john johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua
  juan jules julian julio julius justin karim karl keith ken kenneth kenny kent kevin khalid kim kirk kofi kurt kyle lamar
  lance larry lars lawrence lee leo leon leonard leroy leslie lester lewis liam lincoln lindsey lionel lloyd logan lou
  louis luc lucas luis luke malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marty marvin mateo
  matt matthew maurice max maxwell mel melvin michael miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad
  mohammed morgan morris moses muhammad murray mustafa nathan nathaniel neil nelson newt nicholas nick nicolas nigel noah
  noel norman oliver omar orlando oscar otto owen pablo patrick paul pavel pedro perry pete peter phil philip phillip
  pierre prince quentin rafael rahul ralph ramon rand randall randy raul ray raymond reggie reginald reince rex ricardo rich
  richard rick ricky rob robert roberto robin rod rodney rodrigo roger roland ron ronald ronnie ross roy ruben rudolph rudy
  rupert russ russell ryan salman salvador sam samuel santiago saul scott sean sebastian sergei sergio seth shane shaun
  shawn shimon sidney silvio simon spencer stan stanley stefan stephen sterling steve steven stewart stuart sylvester tariq
  ted terrence terry thaddeus theo theodore thom thomas tim timothy toby todd tom tommy tony travis trent trevor trey
  tristan troy ty tyler tyrone umar vernon victor vince vincent vinod vladimir wade wallace walter ward warren wayne wendell
  wes wesley wilbur wiley will willem william willie wilson winston woody wyatt xavier yusuf yves zachary zane`;
const SHE = `abby abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia
  amy ana anastasia angela angelina angie anita ann anna annabelle anne annette annie april ariana arlene ashley audrey
  ava barbara beatrice becky bella bernadette beth betsy betty beverly bonnie brenda bridget britney brittany brooke camila
  camille candace carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celia charlene
  charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie constance courtney crystal
  cynthia daisy dana danielle daphne darlene dawn deanna debbie deborah debra delia denise diana diane dianne dolores donna
  dora doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erika
  erin esther ethel eva evelyn faith fatima felicia fiona florence frances gabriela gabrielle gail georgia geraldine gina
  ginger gladys glenda gloria grace gretchen gwen gwendolyn halyna hannah harriet hazel heather heidi helen helena hilary
  hillary holly hope huma ida ilhan indira ingrid irene iris isabel isabella ivanka ivy jackie jacqueline jamila jan jane
  janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi josephine
  joy joyce juanita judith judy julia juliana julie june kamala karen kate katherine kathleen kathryn kathy katie katrina
  kay kayla kellyanne kelly kelsey kendra kimberly kirsten kristen kristin kristina kylie lana latoya laura lauren laurie leah
  leila lena leslie leticia lillian lily linda lindsay lisa liz liza lois lola loretta lori lorraine louise lucia lucille
  lucy lydia lynn mabel mackenzie madeleine madeline madison maggie malala malia mamie mandy marcia margaret margarita maria
  mariah marian marianne marie marilyn marina marissa marjorie marlene marsha martha mary maryam maureen maxine maya megan
  meghan melanie melania melinda melissa mercedes meredith mia michele michelle mildred mindy miranda miriam misty molly
  monica muriel myra nadia nancy naomi natalia natalie natasha nikki nina nora norma olga olivia opal paige pam pamela
  patrice patricia patty paula pauline pearl peggy penelope penny phyllis polly priscilla rachel ramona rebecca regina renee
  rhonda rita roberta robyn rosa rosalind rose rosemary roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah
  selena serena shannon sharon sheila shelby shelley sherry shirley silvia simone sofia sonia sonja sophia sophie stacey
  stacy stella stephanie sue susan suzanne svetlana sylvia tamara tammy tanya tara teresa tess theresa tiffany tina toni
  tonya tracy tricia tulsi uma ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda
  wendy whitney whoopi wilma yasmin yolanda yvette yvonne zoe`;

const words = (list: string) => new Set(list.split(/\s+/));
export const HE_NAMES = words(HE);
export const SHE_NAMES = words(SHE);
export const isGivenName = (word: string) => HE_NAMES.has(word) || SHE_NAMES.has(word);

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
  activist founder co-founder producer lawyer prosecutor supt superintendent emeritus foreign prime vice executive`);

/** Words at the end of a name that make it an organisation's or a body's. */
export const ORGANISATION_WORDS =
  words(`office department agency bureau administration commission committee council
  association union party group institute institution university college school center centre company corporation corp inc
  llc ltd co bank court police force army navy ministry parliament congress senate house board authority service services
  foundation fund society club team league federation alliance coalition network news times post journal tribune herald
  press magazine report review radio tv television channel campaign church hospital museum pd dept project organization
  organisation movement government embassy cabinet division district lab laboratory research international industries
  systems technologies partners media studios productions entertainment republicans democrats`);

export const ORGANISATIONS =
  words(`abc bbc cbs cnn nbc msnbc npr pbs ap afp reuters fbi cia nasa nato un eu who opec irs epa fda cdc osha
  aclu nra google facebook twitter apple microsoft amazon politico breitbart newsweek time bloomberg buzzfeed deadline variety
  forbes instagram youtube pentagon kremlin congress parliament senate police yahoo gallup quinnipiac dnc rnc pac`);

/** Words that stand with a capital and name no one who speaks. */
export const NOT_NAMES =
  words(`january february march april may june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec i god internet christmas
  thanksgiving easter`);
