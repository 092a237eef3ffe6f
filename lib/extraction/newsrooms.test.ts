import { describe, expect, test } from 'vitest';
import { sure } from './test-statements.ts';

describe('the statements that an editor would be offered first', () => {
  test('a British paper that mixes its marks: the council and its critic', () => {
    expect(
      sure(`A council leader has been accused of misleading residents over the closure of a swimming pool.

Priya Chandrasekhar, who represents Harwell ward, said the decision had been made “behind closed doors”.

‘We were told in March that nothing had been settled,’ she said. ‘That turns out to have been untrue.’

Councillor Tom O’Sullivan, the leader of Westborough Council, denied the claim. “Nobody was misled,” Cllr O’Sullivan told the BBC.

A spokesperson for the council said: “The pool costs £400,000 a year to run. We cannot keep it open.”

Ms Chandrasekhar said she would refer the matter to the ombudsman.`),
    ).toEqual([
      'mixed | the decision had been made “behind closed doors | Priya Chandrasekhar',
      'direct | We were told in March that nothing had been settled, | Priya Chandrasekhar',
      'direct | That turns out to have been untrue. | Priya Chandrasekhar',
      'indirect | the claim | Tom O’Sullivan',
      'direct | Nobody was misled, | Tom O’Sullivan',
      'direct | The pool costs £400,000 a year to run. We cannot keep it open. | A spokesperson',
      'indirect | she would refer the matter to the ombudsman | Priya Chandrasekhar',
    ]);
  });

  test('a paper that uses single marks', () => {
    expect(
      sure(`The head of a primary school in Leeds has resigned after a row over lunches.

Margaret Ashworth-Lyle, 54, told parents that she was leaving ‘with a heavy heart’.

‘I have given this school eleven years,’ she wrote in a letter. ‘It’s time for somebody else’s ideas.’

Mr Khan, whose daughter is in year four, said the news had come as a shock. ‘She knew every child’s name,’ he said.

Imran Khan, 41, has started a petition to keep her.`),
    ).toEqual([
      'mixed | that she was leaving ‘with a heavy heart | Margaret Ashworth-Lyle',
      'direct | I have given this school eleven years, | Margaret Ashworth-Lyle',
      'direct | It’s time for somebody else’s ideas. | Margaret Ashworth-Lyle',
      'indirect | the news had come as a shock | Imran Khan',
      'direct | She knew every child’s name, | Imran Khan',
    ]);
  });

  test('an Indian court report', () => {
    expect(
      sure(`NEW DELHI: The Supreme Court on Tuesday asked the Centre to explain the delay in filling vacancies in tribunals.

“You cannot sit over recommendations for two years,” a bench headed by Justice B.V. Nagarathna said.

Additional Solicitor General K.M. Nataraj, appearing for the government, submitted that the process was at an advanced stage.

Congress leader Jairam Ramesh said that the government had “systematically hollowed out” the institutions. “This is not an accident,” Ramesh added.

BJP spokesperson Sambit Patra rejected the charge, saying the Congress “has no moral right to speak”.

Meanwhile, Sunita Devi, a petitioner from Patna, said she had waited for six years. “I have lost faith,” she told PTI.`),
    ).toEqual([
      'direct | You cannot sit over recommendations for two years, | B.V. Nagarathna',
      'indirect | that the process was at an advanced stage | K.M. Nataraj',
      'mixed | that the government had “systematically hollowed out” the institutions | Jairam Ramesh',
      'direct | This is not an accident, | Jairam Ramesh',
      'indirect | the charge | Sambit Patra',
      'mixed | the Congress “has no moral right to speak | Sambit Patra',
      'indirect | she had waited for six years | Sunita Devi',
      'direct | I have lost faith, | Sunita Devi',
    ]);
  });

  test('a Kenyan health story: the minister, and letters for a body', () => {
    expect(
      sure(`Kenya's health minister has defended the new hospital levy.

Dr Wanjiku Muthoni-Otieno told a news conference in Nairobi on Wednesday that the levy would pay for 2,000 beds. “No Kenyan will be turned away,” the minister said.

But the doctors' union KMPDU said its members had not been consulted. “We read about it in the newspapers like everybody else,” said Davji Atellah, who heads the union.

Atellah said doctors would go on strike unless the levy was withdrawn.

According to the World Health Organization (WHO), the country has one doctor for every 5,000 people. The WHO said it was “watching the situation closely”.`),
    ).toEqual([
      "indirect | the new hospital levy | Kenya's health minister",
      'indirect | that the levy would pay for 2,000 beds | Wanjiku Muthoni-Otieno',
      'direct | No Kenyan will be turned away, | Wanjiku Muthoni-Otieno',
      'indirect | its members had not been consulted | KMPDU',
      'direct | We read about it in the newspapers like everybody else, | Davji Atellah',
      'indirect | doctors would go on strike unless the levy was withdrawn | Davji Atellah',
      'mixed | it was “watching the situation closely | World Health Organization',
    ]);
  });

  test('an Australian report: the company said', () => {
    expect(
      sure(`A Queensland grazier has won her fight against a coal mine.

Land Court member Fleur Kingham found the mine would “unjustifiably limit” the rights of children.

“I just sat in the ute and cried,” Kylie van der Merwe said outside court. “Mum would have been so proud.”

Mining company Galilee Resources said it would appeal. “We are disappointed by the ruling and will review it carefully,” the company said in a statement.`),
    ).toEqual([
      'direct | I just sat in the ute and cried, | Kylie van der Merwe',
      'direct | Mum would have been so proud. | Kylie van der Merwe',
      'indirect | it would appeal | Galilee Resources',
      'direct | We are disappointed by the ruling and will review it carefully, | Galilee Resources',
    ]);
  });

  test('a sentence in an English court', () => {
    expect(
      sure(`A man who stabbed his neighbour during a dispute about a hedge has been jailed for nine years.

Prosecutor Helen St John-Stevens told Leicester Crown Court that Darren Pike had “lost all self-control”.

Pike, of Elm Road, admitted wounding with intent. Defending, Rashid al-Amin said his client was “a broken man”.

Sentencing him, Judge Anne Molyneux said: “You armed yourself with a kitchen knife and you went looking for him.”

She told Pike he would serve at least two thirds of the sentence.

Det Con Lucy Frost, of Leicestershire Police, said after the hearing: “Pike is a dangerous man.”

The victim, Gareth Pike-Jones, said he was relieved.`),
    ).toEqual([
      'mixed | that Darren Pike had “lost all self-control | Helen St John-Stevens',
      'indirect | wounding with intent | Darren Pike',
      'mixed | his client was “a broken man | Rashid al-Amin',
      'direct | You armed yourself with a kitchen knife and you went looking for him. | Anne Molyneux',
      'indirect | he would serve at least two thirds of the sentence | Anne Molyneux',
      'direct | Pike is a dangerous man. | Lucy Frost',
      'indirect | he was relieved | Gareth Pike-Jones',
    ]);
  });

  test('a football report: the Gabon forward said', () => {
    expect(
      sure(`Arsenal came from behind to beat Porto 3-2 and manager Unai Emery praised the spirit of his side.

“I asked them at half-time if they wanted to go home,” said Emery, who took over in July. “They gave me the answer.”

Striker Pierre-Emerick Aubameyang, who scored twice, said the team had never stopped believing. “We knew they would get tired,” the Gabon forward said.

Porto coach Sérgio Conceição was furious with the referee. “It was never a penalty,” he said. “Everybody in the stadium saw that.”

Emery said he had not seen the incident.`),
    ).toEqual([
      'indirect | the spirit of his side | Unai Emery',
      'direct | I asked them at half-time if they wanted to go home, | Unai Emery',
      'direct | They gave me the answer. | Unai Emery',
      'indirect | the team had never stopped believing | Pierre-Emerick Aubameyang',
      'direct | We knew they would get tired, | Pierre-Emerick Aubameyang',
      'direct | It was never a penalty, | Sérgio Conceição',
      'direct | Everybody in the stadium saw that. | Sérgio Conceição',
      'indirect | he had not seen the incident | Unai Emery',
    ]);
  });

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

  test('a study, and someone who took no part in it', () => {
    expect(
      sure(`Octopuses may dream, according to a study published in Current Biology on Thursday.

The researchers filmed four animals for a month. “Their skin changed as if they were hunting,” said Sylvia L. S. Medeiros, who led the study at the Federal University of Rio Grande do Norte.

Medeiros said that the colour changes lasted about a minute.

Robyn Crook, a neurobiologist at San Francisco State University who was not involved in the work, urged caution. “We should be careful with the word dream,” she told Science News.

The team's next step, Dr. Medeiros says, is to record brain activity.`),
    ).toEqual([
      'indirect | Octopuses may dream | a study',
      'direct | Their skin changed as if they were hunting, | Sylvia L. S. Medeiros',
      'indirect | that the colour changes lasted about a minute | Sylvia L. S. Medeiros',
      'direct | We should be careful with the word dream, | Robyn Crook',
      "indirect | The team's next step | Sylvia L. S. Medeiros",
      'indirect | is to record brain activity | Sylvia L. S. Medeiros',
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

  test('a broadcast transcript', () => {
    expect(
      sure(`The governor spoke to the station on Sunday morning. This is part of the interview.

SARAH LINDQVIST: Governor, will you sign the bill?

GOV. MARCUS HOLLOWAY: I have not read the final text. When I have, I will decide.

LINDQVIST: Your own party says you promised to sign it.

HOLLOWAY: I promised to sign a good bill.`),
    ).toEqual([
      'direct | Governor, will you sign the bill? | SARAH LINDQVIST',
      'direct | I have not read the final text. When I have, I will decide. | MARCUS HOLLOWAY',
      'direct | Your own party says you promised to sign it. | SARAH LINDQVIST',
      'direct | I promised to sign a good bill. | MARCUS HOLLOWAY',
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
});
