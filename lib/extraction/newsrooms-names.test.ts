import { describe, expect, test } from 'vitest';
import { sure } from './test-statements.ts';

describe('the statements that an editor would be offered first, where names are hard to tell', () => {
  test('a Norwegian company: two of one surname', () => {
    expect(
      sure(`Shares in Halvorsen Marine fell 12% on Friday after the Norwegian shipbuilder cut its forecast.

“Orders from Asia have slowed more than we expected,” chief executive Ingrid Bø said in a call with analysts. She said the company would cut 300 jobs by the end of the year.

Jens-Ole Dahl Jr., an analyst at DNB Markets, said the warning was “no great surprise”. “Margins have been sliding since spring,” he added.

Finance chief Nils Bø, who is not related to the chief executive, said costs had risen by a fifth.

“We have cash for two years,” Nils Bø said.

The company did not respond to questions about its dividend.`),
    ).toEqual([
      'direct | Orders from Asia have slowed more than we expected, | Ingrid Bø',
      'indirect | the company would cut 300 jobs by the end of the year | Ingrid Bø',
      'mixed | the warning was “no great surprise | Jens-Ole Dahl Jr.',
      'direct | Margins have been sliding since spring, | Jens-Ole Dahl Jr.',
      'indirect | costs had risen by a fifth | Nils Bø',
      'direct | We have cash for two years, | Nils Bø',
    ]);
  });

  test('a couple and two chiefs of one surname', () => {
    expect(
      sure(`The mayor of Lakewood and her husband gave different accounts of the evening on Monday.

Mayor Rosa Delgado said she had left the party before midnight. Her husband, Victor Delgado, said he had seen her there at one.

“I was asleep by twelve,” Ms. Delgado said.

Mr. Delgado said he was “not in the habit of watching the clock.”

Police Chief Earl Whitcomb III said the department would not take sides. “We have two statements and one of them is wrong,” Whitcomb said.

His deputy, Ana Whitcomb, no relation, said the file remained open.`),
    ).toEqual([
      'indirect | she had left the party before midnight | Rosa Delgado',
      'indirect | he had seen her there at one | Victor Delgado',
      'direct | I was asleep by twelve, | Rosa Delgado',
      'mixed | he was “not in the habit of watching the clock. | Victor Delgado',
      'indirect | the department would not take sides | Earl Whitcomb III',
      'direct | We have two statements and one of them is wrong, | Earl Whitcomb III',
      'indirect | the file remained open | Ana Whitcomb',
    ]);
  });

  test('a Chinese surname first, and a transcript of a briefing', () => {
    expect(
      sure(`BEIJING — China's foreign ministry on Thursday accused Washington of “economic bullying.”

“We urge the U.S. side to return to the right track,” ministry spokesman Geng Shuang told a regular briefing.

Zhang Wei, a professor at Fudan University, said the dispute would last for years. Zhang said neither side could afford to lose face.

U.S. Trade Representative Robert Lighthizer said in Washington that talks were continuing. “We're making progress,” he said, “but there is a long way to go.”

Foreign Minister Wang Yi will visit Geneva next month, Xinhua reported.`),
    ).toEqual([
      "mixed | Washington of “economic bullying. | China's foreign ministry",
      'direct | We urge the U.S. side to return to the right track, | Geng Shuang',
      'indirect | the dispute would last for years | Zhang Wei',
      'indirect | neither side could afford to lose face | Zhang Wei',
      'indirect | that talks were continuing | Robert Lighthizer',
      "direct | We're making progress, | Robert Lighthizer",
      'direct | but there is a long way to go. | Robert Lighthizer',
      'indirect | Foreign Minister Wang Yi will visit Geneva next month | Xinhua',
    ]);
  });

  test('Arabic names, and it for a body', () => {
    expect(
      sure(`Israeli troops shot dead two men near Nablus, the Palestinian Health Ministry said on Sunday.

The military said the men had thrown stones. “The force identified an immediate threat and responded with fire,” it said in a statement.

Abu Khaled al-Masri, a resident, told Reuters that soldiers had opened fire without warning. “They were boys,” al-Masri said.

UN humanitarian coordinator Lynn Hastings called for an inquiry. “Every death must be investigated,” she wrote on Twitter.

Neither the army nor the prime minister's office, headed by Benjamin Netanyahu, would say how many soldiers took part. Netanyahu's spokesman, Ofir Gendelman, said the troops “acted properly”.`),
    ).toEqual([
      'indirect | Israeli troops shot dead two men near Nablus | Palestinian Health Ministry',
      'indirect | the men had thrown stones | The military',
      'direct | The force identified an immediate threat and responded with fire, | The military',
      'indirect | that soldiers had opened fire without warning | Abu Khaled al-Masri',
      'direct | They were boys, | Abu Khaled al-Masri',
      'indirect | an inquiry | Lynn Hastings',
      'direct | Every death must be investigated, | Lynn Hastings',
      "indirect | how many soldiers took part | the prime minister's office",
      'mixed | the troops “acted properly | Ofir Gendelman',
    ]);
  });

  test('Irish names, and the woman for a neighbour', () => {
    expect(
      sure(`Two children were rescued from a burning flat in Cork on Saturday night, the fire service said.

Station Officer Seán Ó Briain said his crew had arrived within four minutes. “The smoke was down to the floor,” Ó Briain said. “Another minute and we'd have been too late.”

A neighbour who did not want to be named said she had heard screams. “I'll never forget it,” the woman said.

“They are heroes,” said Lord Mayor Deirdre Forde of the firefighters.

Gardaí said they were treating the fire as suspicious. A spokesman for An Garda Síochána said: “We appeal for witnesses.”`),
    ).toEqual([
      'indirect | Two children were rescued from a burning flat in Cork on Saturday night | the fire service',
      'indirect | his crew had arrived within four minutes | Seán Ó Briain',
      'direct | The smoke was down to the floor, | Seán Ó Briain',
      "direct | Another minute and we'd have been too late. | Seán Ó Briain",
      'indirect | she had heard screams | A neighbour',
      "direct | I'll never forget it, | A neighbour",
      'direct | They are heroes, | Deirdre Forde',
      'indirect | they were treating the fire as suspicious | Gardaí',
      'direct | We appeal for witnesses. | A spokesman',
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
});
