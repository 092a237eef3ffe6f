import { describe, expect, test } from 'vitest';
import { sure } from './test-statements.ts';

describe('the statements that an editor would be offered first, where a body speaks', () => {
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
});
