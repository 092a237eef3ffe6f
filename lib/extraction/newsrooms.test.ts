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
