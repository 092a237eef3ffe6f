import { describe, expect, test } from 'vitest';
import { sure } from './test-statements.ts';

describe('the statements that an editor would be offered first, of other newsrooms', () => {
  test('a union, a trust and its nurse', () => {
    expect(
      sure(`Nurses at three hospitals will strike for two days next week, their union has announced.

Unison's regional secretary, Dave Prentiss, said members felt they had “no choice”. He added: “Nobody goes into nursing to stand on a picket line.”

But Mersey Care NHS Trust insisted that patients would be safe.

“We have plans in place for every ward,” the trust's chief nurse, Olamide Bankole, told the Liverpool Echo.

The Department of Health and Social Care was contacted for comment.`),
    ).toEqual([
      'indirect | Nurses at three hospitals will strike for two days next week | their union',
      'mixed | members felt they had “no choice | Dave Prentiss',
      'direct | Nobody goes into nursing to stand on a picket line. | Dave Prentiss',
      'indirect | that patients would be safe | Mersey Care NHS Trust',
      'direct | We have plans in place for every ward, | Olamide Bankole',
    ]);
  });

  test('an agency with a dateline', () => {
    expect(
      sure(`KANO, Nigeria (AP) — A blast at a fuel depot killed at least 12 people, officials said Thursday.

“We are still counting the dead,” police spokesman Abdullahi Haruna Kiyawa told The Associated Press.

Survivors described scenes of panic. “Everybody was running,” said Hauwa Ibrahim, 32, who sells food near the gate. “I left everything.”

State Gov. Abba Yusuf ordered an investigation. Yusuf said in a statement that those responsible “will be brought to book.”

The National Emergency Management Agency, known as NEMA, said rescue work had ended.`),
    ).toEqual([
      'indirect | A blast at a fuel depot killed at least 12 people | officials',
      'direct | We are still counting the dead, | Abdullahi Haruna Kiyawa',
      'indirect | scenes of panic | Survivors',
      'direct | Everybody was running, | Hauwa Ibrahim',
      'direct | I left everything. | Hauwa Ibrahim',
      'indirect | an investigation | Abba Yusuf',
      'mixed | that those responsible “will be brought to book. | Abba Yusuf',
      'indirect | rescue work had ended | National Emergency Management Agency',
    ]);
  });

  test('a brother and sister', () => {
    expect(
      sure(`Sprocket, the scooter company, will stop trading in Berlin.

In a blog post, co-founder Mei-Ling O'Hara wrote that the market had “changed beyond recognition.” O'Hara, who started the firm with her brother Declan, said all riders would be refunded.

“It hurts,” Declan O'Hara said. “But you can't argue with the numbers.”

Analyst Pradeep Venkataraman of Gartner said the closure was inevitable. According to Venkataraman, only two of nine operators make a profit.

A Sprocket spokesperson said: “We thank the city of Berlin.”`),
    ).toEqual([
      "mixed | that the market had “changed beyond recognition. | Mei-Ling O'Hara",
      "indirect | all riders would be refunded | Mei-Ling O'Hara",
      "direct | It hurts, | Declan O'Hara",
      "direct | But you can't argue with the numbers. | Declan O'Hara",
      'indirect | the closure was inevitable | Pradeep Venkataraman',
      'indirect | only two of nine operators make a profit | Pradeep Venkataraman',
      'direct | We thank the city of Berlin. | A Sprocket spokesperson',
    ]);
  });

  test('an American agency: senators by state', () => {
    expect(
      sure(`WASHINGTON — Sen. Maria Cantú-Reyes (D-N.M.) on Wednesday urged the Interior Department to halt drilling near Chaco Canyon.

“This is sacred land, and it is not for sale,” Cantú-Reyes said at a hearing.

Deputy Interior Secretary Tommy P. Beaudreau Jr. said the agency was “listening to tribes” and would decide by June.

Rep. Paul A. Gosar, R-Ariz., said the senator was wrong. "She wants to lock up every acre," he said.

The American Petroleum Institute declined to comment. An industry lawyer, who asked not to be named because she was not authorized to speak, said a lawsuit was likely.

“Nobody knows what comes next,” the lawyer said.`),
    ).toEqual([
      'indirect | the Interior Department to halt drilling near Chaco Canyon | Maria Cantú-Reyes',
      'direct | This is sacred land, and it is not for sale, | Maria Cantú-Reyes',
      'mixed | the agency was “listening to tribes” and would decide by June | Tommy P. Beaudreau Jr.',
      'indirect | the senator was wrong | Paul A. Gosar',
      'direct | She wants to lock up every acre, | Paul A. Gosar',
      'indirect | a lawsuit was likely | An industry lawyer',
      'direct | Nobody knows what comes next, | An industry lawyer',
    ]);
  });

  test('an inquest: a surname that is a title', () => {
    expect(
      sure(`The widow of a man killed at a level crossing has told an inquest that warning lights were not working.

Teresa Nowak-Whitfield told coroner Dr. Samuel Adjei: “I could see the train but there was no light.”

Network Rail accepted that the bulbs had failed. Its route director, Simon Constable, said he was “deeply sorry”.

Mrs Nowak-Whitfield's barrister, Oliver Campbell KC, asked why no inspection had been carried out for 14 months. “There is no good answer to that,” Mr Constable replied.

The coroner said he would give his conclusions on Friday.`),
    ).toEqual([
      'indirect | that warning lights were not working | The widow',
      'direct | I could see the train but there was no light. | Teresa Nowak-Whitfield',
      'mixed | he was “deeply sorry | Simon Constable',
      'indirect | why no inspection had been carried out for 14 months | Oliver Campbell KC',
      'direct | There is no good answer to that, | Simon Constable',
      'indirect | he would give his conclusions on Friday | Samuel Adjei',
    ]);
  });

  test('an interview with accents', () => {
    expect(
      sure(`The director Lukas Dhont says his new film began with a photograph.

“I found it in my grandmother's kitchen,” he tells me over coffee in Ghent. “Two soldiers holding hands.”

His co-writer, Angelo Tijssens, remembers it differently. “Lukas had three ideas and that was the worst of them,” he laughs.

Émilie Dequenne, who plays the mother, has called the shoot “the happiest of my life”.`),
    ).toEqual([
      'indirect | his new film began with a photograph | Lukas Dhont',
      "direct | I found it in my grandmother's kitchen, | Lukas Dhont",
      'direct | Two soldiers holding hands. | Lukas Dhont',
      'direct | Lukas had three ideas and that was the worst of them, | Angelo Tijssens',
      'mixed | the shoot “the happiest of my life | Émilie Dequenne',
    ]);
  });

  test('Hungarian names with roles before them', () => {
    expect(
      sure(`Brussels has warned Budapest that it could lose €1bn in funds.

“The deadline is 1 December,” the European Commission's spokesperson for budget, Balazs Ujvari, said on Monday.

Hungarian justice minister Bence Tuzson said the country “has met every condition”. The commission disagreed, saying only six of 17 had been met.

“We expect deeds, not letters,” said Daniel Freund MEP, a Green.

Viktor Orbán's chief of staff, Gergely Gulyás, told reporters that Hungary would go to court. Gulyás also said that the money “belongs to Hungarians”.`),
    ).toEqual([
      'indirect | that it could lose €1bn in funds | Brussels',
      'direct | The deadline is 1 December, | Balazs Ujvari',
      'mixed | the country “has met every condition | Bence Tuzson',
      'indirect | only six of 17 had been met | The commission',
      'direct | We expect deeds, not letters, | Daniel Freund MEP',
      'indirect | that Hungary would go to court | Gergely Gulyás',
      'mixed | that the money “belongs to Hungarians | Gergely Gulyás',
    ]);
  });

  test('the carmaker said', () => {
    expect(
      sure(`TOKYO — Toyota said on Tuesday it would recall 1.2 million cars over faulty airbags.

“We apologize for the inconvenience,” Koji Sato, the automaker's president, said at a news conference. Sato said no accidents had been reported.

Transport ministry official Haruka Ito told Kyodo News that the ministry had been informed in March.

Ito said it was “regrettable” that owners had not been told sooner.

The carmaker said owners would receive letters by August.`),
    ).toEqual([
      'indirect | it would recall 1.2 million cars over faulty airbags | Toyota',
      'direct | We apologize for the inconvenience, | Koji Sato',
      'indirect | no accidents had been reported | Koji Sato',
      'indirect | that the ministry had been informed in March | Haruka Ito',
      'mixed | it was “regrettable” that owners had not been told sooner | Haruka Ito',
      'indirect | owners would receive letters by August | Toyota',
    ]);
  });

  test('a match report', () => {
    expect(
      sure(`Ireland captain Peter O'Mahony has paid tribute to “an incredible group” after the win in Paris.

O'Mahony, 34, said: "I've been around a while and I've not felt anything like that."

Head coach Andy Farrell said his captain had been “immense”. "Pete doesn't say much but people listen," said Farrell.

France scrum-half Maxime Lucu said the hosts had been second best. "They were better everywhere," Lucu told L'Équipe.

Former Ireland wing Tommy Bowe, now a pundit, called it the best away win he had seen.`),
    ).toEqual([
      "direct | I've been around a while and I've not felt anything like that. | Peter O'Mahony",
      'mixed | his captain had been “immense | Andy Farrell',
      "direct | Pete doesn't say much but people listen, | Andy Farrell",
      'indirect | the hosts had been second best | Maxime Lucu',
      'direct | They were better everywhere, | Maxime Lucu',
      'indirect | it the best away win he had seen | Tommy Bowe',
    ]);
  });
});
