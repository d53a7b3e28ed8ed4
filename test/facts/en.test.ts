import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outlineOf } from '../../server/src/draft/outline';
import { contextsOf } from '../../server/src/facts/contexts';
import type { Fact } from '../../server/src/facts/fact';
import { type LexiconProblem, type VocabularyData, compileLexicon } from '../../server/src/facts/lexicon';
import { readFacts } from '../../server/src/facts/read';
import { readDraft } from '../../server/src/formats/format';

const problems: LexiconProblem[] = [];
const lexicon = compileLexicon([parse(readFileSync('rules/vocabulary/en.yaml', 'utf8')) as VocabularyData], problems);

/** The facts of a small bill: "Part > Section", the section's words; "|" leads from the words that introduce a list to its item. */
function factsIn(headings: string, text: string): Fact[] {
  const [part, section] = headings.split(' > ');
  const [intro, item] = text.split('|').map(piece => piece.trim());
  const body = item === undefined ? intro : `${intro || 'The following rules apply:'}\n${item}`;
  const draft = readDraft('act.bill', `SOCIAL PROTECTION BILL\n\nPART I – ${part!.toUpperCase()}\n\n1. ${section}\n${body}\n`);
  const contexts = contextsOf(draft, outlineOf(draft)).of;
  return draft.provisions.flatMap((provision, i) => readFacts(provision, contexts[i]!, lexicon));
}

/** "parameter value unit comparator" of each value; values to two decimals. */
const values = (headings: string, text: string): string[] =>
  factsIn(headings, text).flatMap(fact => fact.kind === 'value' ? [`${fact.parameter} ${Math.round(fact.value * 100) / 100} ${fact.unit} ${fact.comparator}`] : []);

type Row = readonly [headings: string, text: string, ...expected: string[]];
const rows = (...list: Row[]): [string, string, string[]][] => list.map(([headings, text, ...expected]) => [text, headings, expected]);

it('the English vocabulary has no faulty phrase', () => {
  expect(problems).toEqual([]);
});

describe('waiting periods', () => {
  it.each(rows(
    ['Sickness benefit > Waiting days','Sickness benefit is not payable in respect of the first three days of a period of incapacity for work.','sickness.waiting-period 3 day exactly'],
    ['Sickness benefit > When benefit starts','Benefit is payable from the fourth day of incapacity for work.','sickness.waiting-period 3 day exactly'],
    ['Unemployment benefit > Waiting period','A claimant must serve a waiting period of seven days before a benefit is payable.','unemployment.waiting-period 7 day exactly'],
    ['Unemployment insurance > Payment','No unemployment benefit shall be paid for the first week of unemployment.','unemployment.waiting-period 1 week exactly'],
    ["Workers' compensation > Temporary incapacity",'Compensation shall not be payable for the first four days of incapacity unless the incapacity lasts longer than a fortnight.','employment-injury.waiting-period 4 day exactly'],
    ['Employment injury > Injury benefit','Injury benefit shall commence on the fifth day after the accident.','employment-injury.waiting-period 4 day exactly'],
    ['Sickness benefits > Payment of benefit','The allowance becomes payable after a waiting period of two working days.','sickness.waiting-period 2 working-day exactly'],
    ['Invalidity > Invalidity pension','The pension is payable after a waiting period of six months.','invalidity.waiting-period 6 month exactly'],
    ['Sickness insurance > Benefit days','Benefits are payable for each day of sickness in excess of 5 during a spell.','sickness.waiting-period 5 day exactly'],
    ['Unemployment insurance > Benefit days','The allowance shall be paid for every day of unemployment beyond 6 in a spell of unemployment.','unemployment.waiting-period 6 day exactly'],
    ['Unemployment insurance > Reports','The office counts each day of unemployment beyond 6 in its reports.'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('time for claims, decisions, appeals and valuations in roundabout words', () => {
  it.each(rows(
    ['Claims > Arrears','No pension is payable earlier than for the ninth month preceding the month in which the application was received.','general.claim-time-limit 9 month at-most'],
    ['Claims > Arrears','No sum shall be paid by way of benefit for any part of the period earlier than four months before the day on which the application was made.','general.claim-time-limit 4 month at-most'],
    ['Determination of questions > Officers','The officer shall consider the question and dispose of it, so far as he can, within twenty-one days from the date on which it was submitted to him.','general.decision-time-limit 21 day at-most'],
    ['Determination of questions > Appeals','An appeal to the tribunal is brought by giving notice of appeal at any office within three months after the decision.','general.appeal-time-limit 3 month at-most'],
    ['Determination of questions > Appeals','A claimant who wishes to appeal to a Medical Board shall give notice of appeal at an office within twelve days after he has been told of the decision.','general.appeal-time-limit 12 day at-most'],
    ['Finance > Actuarial review','Each subsequent review shall be completed not later than four years after the completion of the preceding review.','general.actuarial-review-interval 4 year at-most'],
    ['Determination of questions > Hearings','The board shall give notice of the hearing of the appeal not less than seven days before it.'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('ages that decide something else', () => {
  it.each(rows(
    ['Old-age pension > Adjustment','The adjustment factor rests on the time interval between the month in which the person reaches 65 years of age and the division.'],
    ['Old-age pension > First payment','The pension is payable for the sixth month before the claim, but in no case earlier than the month in which the person reached 62 years of age.'],
    ["Orphan's benefit > Payment",'If the orphan has not reached 18 years of age, payment of the benefit must be made to the person who cares for the orphan.'],
    ["Orphan's benefit > Late claims",'If the orphan dies, not having reached 18 years of age, the guardian may apply.'],
    ['Maternity benefit > Definitions','"early birth period" means a period that follows a premature birth and ends two weeks before the end of the expected week of confinement.'],
    ["Workmen's compensation > Partial incapacity",'In cases of partial incapacity the weekly payment shall be a sum equal to seventy per cent of that difference.','employment-injury.rate 70 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('how long a benefit is paid', () => {
  it.each(rows(
    ['Sickness benefit > Duration','Sickness benefit shall not be paid for more than 26 weeks in respect of any one period of incapacity.','sickness.duration 26 week at-most'],
    ['Sickness benefit > Period of payment','The benefit is payable for a period not exceeding fifty-two weeks.','sickness.duration 52 week at-most'],
    ['Sickness > Maximum period','An insured person may receive sickness benefit for up to 180 days in any calendar year.','sickness.duration 180 day at-most'],
    ['Sick leave > Entitlement','An employee is entitled to 30 days of paid sick leave in each year of service.','sickness.duration 30 day exactly'],
    ['Unemployment benefit > Payment','Unemployment benefit is payable until the end of the fifth month.','unemployment.duration 5 month at-most'],
    ['Unemployment benefit > Duration of benefit','Unemployment benefit is payable for a maximum of thirteen weeks in any period of fifty-two weeks.','unemployment.duration 13 week at-most'],
    ['Unemployment insurance > Duration','A contributor is entitled to the benefit for a period of up to 238 days.','unemployment.duration 238 day at-most'],
    ['Unemployment benefits > Entitlement','Benefits may be paid for up to nine months if the claimant has contributed for five years or more.','unemployment.duration 9 month at-most','unemployment.qualifying-period 5 year at-least'],
    ['Medical care > Duration of care','Medical care shall be provided for not more than twenty-six weeks in each case.','medical-care.duration 26 week at-most'],
    ['Health insurance > Hospital care','Hospitalization is limited to forty-five days per year.','medical-care.duration 45 day at-most'],
    ['Employment injury > Injury benefit','Injury benefit is payable for a period not exceeding 156 days beginning with the day of the accident.','employment-injury.duration 156 day at-most'],
    ['Compensation for injuries > Temporary total disablement','Periodical payments shall be made during temporary total disablement but not for longer than twenty-four months.','employment-injury.duration 24 month at-most'],
    ["Workmen's compensation > Medical expenses",'The employer shall pay the reasonable cost of medical aid for a period of not more than two years from the date of the accident.','employment-injury.duration 2 year at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('maternity', () => {
  it.each(rows(
    ['Maternity benefit > Duration','Maternity benefit is payable for fourteen weeks.','maternity.duration 14 week exactly'],
    ['Maternity leave > Right to leave','A female employee is entitled to sixteen weeks of maternity leave, of which at least six weeks shall be taken after confinement.','maternity.duration 16 week exactly','maternity.postnatal-compulsory-leave 6 week at-least'],
    ['Maternity > Maternity leave',"An employee is entitled to at least four consecutive months' maternity leave.",'maternity.duration 4 month at-least'],
    ['Maternity protection > Leave','A worker shall be granted maternity leave with full pay for a period of ninety days.','maternity.duration 90 day exactly'],
    ['Maternity protection > Compulsory leave','No employer shall allow a woman to work during the six weeks after her confinement.','maternity.postnatal-compulsory-leave 6 week exactly'],
    ['Maternity benefit > Period of benefit','The allowance is payable for thirteen weeks commencing not earlier than six weeks before the expected week of confinement.','maternity.duration 13 week exactly','maternity.prenatal-leave 6 week exactly'],
    ['Maternity leave > Miscarriage','An employee who has a miscarriage or bears a still-born child is entitled to leave of six weeks.','maternity.duration 6 week exactly'],
    ['Maternity leave > Adoption','An employee who adopts a child under two years of age is entitled to adoption leave of ten consecutive weeks.','maternity.duration 10 week exactly'],
    ['Maternity > Nursing breaks','A mother who is nursing her child is entitled to two breaks of half an hour each per day.','maternity.nursing-breaks 0.5 hour exactly', 'maternity.nursing-breaks 2 break exactly'],
    ['Maternity > Breastfeeding','An employee who is breastfeeding is allowed one hour a day for that purpose.','maternity.nursing-breaks 1 hour exactly'],
    ['Paternity > Paternity leave','A father is entitled to ten working days of paternity leave on the birth of his child.','maternity.paternity-leave 10 working-day exactly'],
    ['Family leave > Paternity leave','An employee shall be entitled to paternity leave of fourteen days.','maternity.paternity-leave 14 day exactly'],
    ['Maternity benefit > Rate','Maternity benefit is payable at the rate of sixty-six and two-thirds per cent of average insurable earnings.','maternity.rate 66.67 percent exactly'],
    ['Maternity benefit > Conditions','A woman qualifies for the allowance if she has paid at least thirty contributions in the thirty-nine weeks before the week in which the claim is made.','maternity.qualifying-period 30 contribution at-least'],
    ['Maternity leave > Conditions','An employee who has been in continuous service with the employer for at least twelve months qualifies for paid maternity leave.','maternity.qualifying-period 12 month at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('qualifying periods', () => {
  it.each(rows(
    ['Old-age pension > Conditions','The person has paid or been credited with not less than 500 weekly contributions.','old-age.qualifying-period 500 weekly-contribution at-least'],
    ['Retirement pension > Entitlement','A member who has reached retirement age and has at least fifteen years of insurance is entitled to a retirement pension.','old-age.qualifying-period 15 year at-least'],
    ['Retirement benefits > Qualifying conditions','To qualify for a pension a member must have paid 120 monthly contributions, of which 36 were paid in the five years before retirement.','old-age.qualifying-period 120 monthly-contribution at-least','old-age.qualifying-period 36 monthly-contribution at-least'],
    ['Sickness benefit > Contribution conditions','The claimant must have been employed in insurable employment for not less than thirteen weeks immediately before the incapacity.','sickness.qualifying-period 13 week at-least'],
    ['Sickness benefit > Conditions','| (a) has paid at least twenty-six contributions since entry into insurance; and','sickness.qualifying-period 26 contribution at-least'],
    ['Unemployment benefit > Entitlement','A worker who has been insured for at least twelve months in the last twenty-four months is entitled to unemployment benefit.','unemployment.qualifying-period 12 month at-least'],
    ['Invalidity pension > Qualifying period','An insured person qualifies if he has completed thirty-six months of contribution.','invalidity.qualifying-period 36 month at-least'],
    ["Survivors' pension > Conditions",'The pension is payable where the deceased had paid not less than sixty monthly contributions.','survivors.qualifying-period 60 monthly-contribution at-least'],
    ['Invalidity benefit > Conditions',"An insured person who has not less than 150 paid contributions is entitled to an invalidity pension.",'invalidity.qualifying-period 150 contribution at-least'],
    ['Family allowances > Conditions','The allowance is payable to an employee who has worked for at least three months.','family.qualifying-period 3 month at-least'],
    ['Medical care > Qualifying period','A member is entitled to medical care after paying three months of contributions.','medical-care.qualifying-period 3 month at-least'],
    ['Pensions > Vesting','The vesting period is ten years of pensionable service.','old-age.qualifying-period 10 year at-least'],
    ['Old-age pension > Reduced pension','A reduced pension is payable to a person who has completed at least ten years of insurance.','old-age.reduced-qualifying-period 10 year at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('rates, ceilings and thresholds', () => {
  it.each(rows(
    ['Sickness benefit > Rate of benefit','The daily rate of sickness benefit shall be 60 per cent of the average daily insurable earnings of the insured person.','sickness.rate 60 percent exactly'],
    ['Sickness benefit > Amount','Sickness benefit is equal to two-thirds of average weekly earnings.','sickness.rate 66.67 percent exactly'],
    ['Unemployment benefit > Amount of benefit','The monthly amount of the benefit is 50% of the reference wage.','unemployment.rate 50 percent exactly'],
    ['Retirement pension > Rate','The annual rate of pension shall be 30 per cent of average annual insurable earnings, increased by one per cent for every fifty contributions in excess of five hundred.','old-age.rate 30 percent exactly','old-age.accrual-rate 1 percent exactly'],
    ['Old-age pension > Calculation','The pension is two per cent of pensionable salary for each year of service.','old-age.accrual-rate 2 percent exactly'],
    ['Pensions > Formula','The pension accrues at the rate of 1.75% per year of contributions.','old-age.accrual-rate 1.75 percent exactly'],
    ['Pensions > Maximum pension','A pension shall not exceed seventy-five per cent of final average earnings.','old-age.maximum-rate 75 percent at-most'],
    ['Pensions > Minimum pension','The pension shall not be less than forty per cent of the minimum wage.','old-age.minimum-rate 40 percent at-least'],
    ['Invalidity pension > Amount','The invalidity pension shall be fifty per cent of average earnings.','invalidity.rate 50 percent exactly'],
    ['Employment injury > Temporary disablement','During temporary disablement the worker receives seventy-five per cent of his average earnings.','employment-injury.temporary-rate 75 percent exactly'],
    ['Employment injury > Disablement pension','Where the degree of disablement is one hundred per cent, the pension is equal to seventy per cent of average monthly earnings.','employment-injury.permanent-total-rate 70 percent exactly'],
    ['Employment injury > Permanent total disablement','A worker who is permanently and totally disabled receives a pension of 80 per cent of his wages.','employment-injury.permanent-total-rate 80 percent exactly'],
    ['Employment injury > Constant attendance','The pension is increased by fifty per cent where the pensioner needs the constant attendance of another person.','employment-injury.attendance-supplement 50 percent exactly'],
    ['Employment injury > Disablement grant','If the degree of disablement is less than twenty per cent, the benefit shall be a lump sum.','employment-injury.lump-sum-threshold 20 percent at-most'],
    ['Employment injury > Disablement pension','A disablement pension is payable where the loss of faculty is assessed at 30 per cent or more.','employment-injury.incapacity-threshold 30 percent at-least'],
    ['Invalidity > Meaning of invalidity','A person is an invalid if he has lost at least two-thirds of his earning capacity.','invalidity.incapacity-threshold 66.67 percent at-least'],
    ["Survivors' benefit > Rates",'| (a) to the surviving spouse, fifty per cent of the pension;','survivors.rate 50 percent exactly'],
    ["Survivors' benefit > Rates",'| (b) to each child, twenty per cent of the pension;','survivors.child-rate 20 percent exactly'],
    ["Survivors' benefit > Widow's pension","A widow's pension is payable at sixty per cent of the pension to which her husband was entitled.",'survivors.rate 60 percent exactly'],
    ["Survivors' benefit > Orphans","Each orphan who has lost both parents receives 40% of the deceased's pension.",'survivors.child-rate 40 percent exactly'],
    ["Survivors' benefit > Maximum","The total of the pensions of survivors shall not exceed one hundred per cent of the pension of the deceased.",'survivors.maximum-rate 100 percent at-most'],
    ["Survivors' benefit > Remarriage and duration",'A widow under forty-five years of age receives the pension for a period of twelve months from the date of death.','survivors.duration 12 month exactly'],
    ["Survivors' benefit > Widows",'A widow is entitled to a pension if she has attained the age of fifty years or is an invalid.','survivors.spouse-age 50 year at-least'],
    ["Survivors' benefit > Marriage",'No pension is payable unless the marriage lasted at least one year.','survivors.marriage-duration 1 year at-least'],
    ["Survivors' benefit > Spouse",'The spouse must have been married to the insured person for not less than three years before the death.','survivors.marriage-duration 3 year at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('ages', () => {
  it.each(rows(
    ['Old-age pension > Pensionable age','The pensionable age is sixty-two years.','old-age.pensionable-age 62 year exactly'],
    ['Old-age pension > Pensionable age', 'The pensionable age is sixty-two years and three months.', 'old-age.pensionable-age 62.25 year exactly'],
    ['Old-age pension > Pensionable age', 'A person who has attained 60 years and 6 months of age is entitled to an old-age pension.', 'old-age.pensionable-age 60.5 year exactly'],
    ['Old-age pension', 'The old-age pension is payable from the age of 62.', 'old-age.pensionable-age 62 year exactly'],
    ['Old-age pension', 'The old-age pension is payable at the age of 60 years and 6 months of contributions.', 'old-age.pensionable-age 60 year exactly', 'old-age.qualifying-period 6 month at-least'],
    ['Old-age pension > Entitlement','An insured person is entitled to an old-age pension on attaining the age of 65.','old-age.pensionable-age 65 year exactly'],
    ['Retirement pension > Age','A retirement pension is payable to a man who has reached the age of 65 years and to a woman who has reached the age of 60 years.','old-age.pensionable-age 65 year exactly','old-age.pensionable-age 60 year exactly'],
    ['Old-age pension > Early retirement','A member may take early retirement from the age of fifty-five.','old-age.early-age 55 year exactly'],
    ['Pensions > Early pension','A reduced pension may be claimed at any time after the age of 60 years.','old-age.early-age 60 year exactly'],
    ['Preliminary > Definitions','"child" means an unmarried child under the age of 16 years;','general.child-age 16 year at-most'],
    ['Preliminary > Definitions','"child" includes a person who is under the age of 25 years and is receiving full-time education;','general.student-age 25 year at-most'],
    ["Survivors' benefit > Children",'A child\'s pension ceases when the child reaches the age of eighteen years or, if the child is a student, twenty-three years.','general.child-age 18 year at-most','general.student-age 23 year at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('contributions', () => {
  it.each(rows(
    ['Contributions > Rates of contribution','The employer shall pay contributions of eight per cent of the wages of each employee.','general.employer-contribution 8 percent exactly'],
    ['Contributions > Rates',"The employee's contribution is five per cent of insurable earnings.",'general.employee-contribution 5 percent exactly'],
    ['Financing > Contributions','Contributions are payable at the rate of four per cent by the employee and six per cent by the employer.','general.employee-contribution 4 percent exactly','general.employer-contribution 6 percent exactly'],
    ['Financing > State contribution','The State shall contribute two per cent of the insurable earnings of all insured persons.','general.state-contribution 2 percent exactly'],
    ['Financing > Deduction','An employer shall deduct from the wages of every worker three per cent as the worker\'s contribution.','general.employee-contribution 3 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('time limits, intervals and sanctions', () => {
  it.each(rows(
    ['Claims > Time for claiming','A claim for benefit shall be made within six months of the date on which entitlement arises.','general.claim-time-limit 6 month at-most'],
    ['Claims > Late claims','Arrears of pension shall not be paid for any period of more than twelve months before the date of the claim.','general.claim-time-limit 12 month at-most'],
    ['Claims > Prescription','The right to claim any benefit lapses after two years.','general.claim-time-limit 2 year at-most'],
    ['Claims > Decision','The Director shall decide every claim within thirty days of receiving it.','general.decision-time-limit 30 day at-most'],
    ['Claims > Determination of claims','A claim must be determined within two months after it is received.','general.decision-time-limit 2 month at-most'],
    ['Appeals > Right of appeal','A person aggrieved by a decision of the Director may appeal to the Tribunal within sixty days of being notified of it.','general.appeal-time-limit 60 day at-most'],
    ['Review and appeal > Reconsideration','A claimant who is dissatisfied with a decision may, within 90 days after receiving notice of it, request the Board to reconsider it.','general.appeal-time-limit 90 day at-most'],
    ['Appeals > Time','An appeal shall be lodged not later than one month after the date of the decision.','general.appeal-time-limit 1 month at-most'],
    ['Finance > Actuarial valuation','The Board shall have an actuarial valuation of the Fund made at least once every three years.','general.actuarial-review-interval 3 year at-most'],
    ['Finance > Actuary','An actuary shall review the operation of the scheme at intervals not exceeding five years.','general.actuarial-review-interval 5 year at-most'],
    ['Benefits > Adjustment of pensions','Pensions in payment shall be adjusted each year in line with the consumer price index.','general.indexation-interval 1 year exactly'],
    ['Benefits > Review of benefits','The Minister shall review the rates of benefit every two years.','general.indexation-interval 2 year exactly'],
    ['Social pension > Residence','A social pension is payable to a person who has resided in the country for at least ten years.','general.residence-period 10 year at-least'],
    ['Suspension > Absence','A pension is suspended where the pensioner is absent from the country for more than six months.','general.absence-abroad 6 month at-least'],
    ['Unemployment benefit > Disqualification','A claimant who leaves employment without just cause is disqualified from receiving benefit for six weeks.','unemployment.disqualification 6 week exactly'],
    ['Unemployment benefit > Suspension','Benefit shall be suspended for up to three months if the claimant refuses suitable employment.','unemployment.disqualification 3 month at-most'],
    ['Sickness benefit > Disqualification','A person may be disqualified for receiving sickness benefit for such period not exceeding four weeks as the Director decides.','sickness.sanction 4 week at-most'],
    ['Application > Establishments','This Act applies to every establishment that employs ten or more persons.','general.undertaking-size 10 person at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('ages without a unit', () => {
  it.each(rows(
    ['Old age > Entitlement', 'A member is entitled to a pension at sixty.', 'old-age.pensionable-age 60 year exactly'],
    ['Old age > Entitlement', 'The retirement pension is payable at sixty to a person who has contributed for fifteen years.', 'old-age.pensionable-age 60 year exactly', 'old-age.qualifying-period 15 year at-least'],
    ['Old age > Entitlement', 'A member who attains the age of sixty may claim a retirement pension.', 'old-age.pensionable-age 60 year exactly'],
    ['Old age > Entitlement', 'The old-age pension is payable to an insured person upon reaching 60.', 'old-age.pensionable-age 60 year exactly'],
    ['Old age > Entitlement', 'A worker may retire on full pension at age 65.', 'old-age.pensionable-age 65 year exactly'],
    ['Old age > Entitlement', 'An insured person who turns 67 is entitled to an old-age pension.', 'old-age.pensionable-age 67 year exactly'],
    ['Old age > Entitlement', 'The pension is payable to men at sixty-five and to women at sixty.', 'old-age.pensionable-age 65 year exactly', 'old-age.pensionable-age 60 year exactly'],
    ['Old age > Entitlement', 'The pensionable age is sixty-five for men and sixty for women.', 'old-age.pensionable-age 65 year exactly', 'old-age.pensionable-age 60 year exactly'],
    ['Old age > Early pension', 'An early pension may be drawn at fifty-five.', 'old-age.early-age 55 year exactly'],
    ['Survivors > Children', "A child's pension ceases at eighteen.", 'general.child-age 18 year at-most'],
    ['Old age > Amount', 'The old-age pension is payable at 60 or 70 per cent of the reference wage.', 'old-age.rate 60 percent exactly', 'old-age.rate 70 percent exactly'],
    ['Old age > Service', 'On reaching twenty years of service a member is entitled to a pension.', 'old-age.qualifying-period 20 year at-least'],
    ['Old age > Offices', 'The pension is payable at 60 Harbour Street.'],
    ['Old age > Contributions', 'The pension contribution is payable at 60 cents a week.'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('weeks before and weeks after the birth', () => {
  it.each(rows(
    ['Maternity > Benefit', 'Maternity benefit shall be paid for six weeks before and six weeks after confinement.', 'maternity.prenatal-leave 6 week exactly'],
    ['Maternity > Leave', 'A worker is entitled to maternity leave of six weeks before the expected date of confinement and eight weeks after confinement.', 'maternity.prenatal-leave 6 week exactly'],
    ['Maternity > Leave', 'Maternity leave shall be twelve weeks, being six weeks before and six weeks after confinement.', 'maternity.duration 12 week exactly', 'maternity.prenatal-leave 6 week exactly'],
    ['Maternity > Work', 'A woman shall not be employed for four weeks before and six weeks after confinement.', 'maternity.postnatal-compulsory-leave 6 week exactly'],
  ))('neither part is the whole: %s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('in other drafting', () => {
  it.each(rows(
    ['Sickness benefit > Daily benefit', 'A member who has paid at least three monthly contributions in the twelve months before the semester of sickness shall be paid a daily allowance equivalent to ninety percent (90%) of the average daily salary credit.', 'sickness.qualifying-period 3 monthly-contribution at-least', 'sickness.rate 90 percent exactly'],
    ['Sickness benefit > Limits', 'In no case shall the daily sickness benefit be paid longer than one hundred twenty (120) days in one calendar year.', 'sickness.duration 120 day at-most'],
    ['Unemployment benefits > Accrual', 'A contributor’s entitlement accrues at one day of benefit for every five days of employment, subject to a maximum of 365 days in any four-year period.', 'unemployment.duration 365 day at-most'],
    ['Leave > Maternity leave', 'A female employee shall be entitled to three months maternity leave with full pay.', 'maternity.duration 3 month exactly'],
    ['Leave > Paternity leave', 'A male employee shall be entitled to two weeks paternity leave with full pay.', 'maternity.paternity-leave 2 week exactly'],
    ['Employment of women > Maternity', 'No employee may work for six weeks after the birth of her child, unless a midwife certifies that she is fit to do so.', 'maternity.postnatal-compulsory-leave 6 week exactly'],
    ['Statutory sick pay > Qualifying days', 'Statutory sick pay is not payable for the first three qualifying days in any period of entitlement.', 'sickness.waiting-period 3 day exactly'],
    ['Statutory maternity pay > Maternity pay period', 'The maternity pay period shall be a period of 39 consecutive weeks.', 'maternity.duration 39 week exactly'],
    ['Statutory maternity pay > Rate', 'For the first six weeks the rate is 90 per cent of her normal weekly earnings.', 'maternity.rate 90 percent exactly'],
    ['Maternity benefits > Condition', 'No woman is entitled to such benefit unless she has worked under the employer for not less than six months immediately preceding the day of her delivery.', 'maternity.qualifying-period 6 month at-least'],
    ['Maternity > Leave', 'The maternity leave shall be ninety-eight (98) days with full remuneration.', 'maternity.duration 98 day exactly'],
    ['Maternity > Allowance', 'An employee is entitled to the maternity allowance if she was employed for at least ninety days in the nine months before her confinement.', 'maternity.qualifying-period 90 day at-least'],
    ['Old age > Retirement annuity', 'A retirement annuity shall be paid to an insured person who, having attained the age of sixty, has at least one hundred and twenty contributions to his credit.', 'old-age.pensionable-age 60 year exactly', 'old-age.qualifying-period 120 contribution at-least'],
    ['Old age benefit > Grant', 'An insured person who fails to satisfy the conditions but has paid at least fifty contributions shall be paid an age grant.', 'old-age.qualifying-period 50 contribution at-least'],
    ['Age benefit > Rate', 'The rate of age pension is 40 per cent of average insurable earnings for the first 500 contributions and 1 per cent for each further unit of 50 contributions.', 'old-age.rate 40 percent exactly', 'old-age.accrual-rate 1 percent exactly'],
    ['Invalidity > Entitlement', 'An insured person under pensionable age who has been rendered permanently incapable of work and has paid not less than 150 weekly contributions shall be entitled to invalidity benefit.', 'invalidity.qualifying-period 150 weekly-contribution at-least'],
    ['Invalidity > Definition', '"disability" means a reduction of at least fifty percent of the capacity to work;', 'invalidity.incapacity-threshold 50 percent at-least'],
    ['Survivors > Pension', 'The surviving wife receives two-thirds of the pension and each minor child receives one-sixth.', 'survivors.rate 66.67 percent exactly', 'survivors.child-rate 16.67 percent exactly'],
    ['Survivors > Spouse', 'The widow must have been married to, and living with, the insured for at least six months immediately before the death.', 'survivors.marriage-duration 6 month at-least'],
    ['Survivors > Children', "An orphan's pension is payable until the orphan attains sixteen years of age, or twenty-one years of age while undergoing full-time education.", 'general.child-age 16 year at-most', 'general.student-age 21 year at-most'],
    ['Employment injury > Periodical payment', 'A periodical payment at the rate of eighty per cent of the assumed average daily wage is payable for each day of temporary disablement lasting not less than four days.', 'employment-injury.temporary-rate 80 percent exactly'],
    ['Employment injury > Permanent partial disablement', 'Where the assessment does not exceed twenty per cent, the insured person may commute the periodical payments into a lump sum.', 'employment-injury.lump-sum-threshold 20 percent at-most'],
    ['Compensation > Death', 'The compensation payable to the widow shall be a monthly pension equal to forty percent of the pension which the deceased would have received.', 'survivors.rate 40 percent exactly'],
    ['Compensation > Time limit', 'A claim for compensation lapses if it is not lodged within twelve months after the date of the accident.', 'general.claim-time-limit 12 month at-most'],
    ['Contributions > Rate of contributions', 'The total contribution is twelve per cent of wages, of which the employer pays seven per cent and the employee five per cent.', 'general.employer-contribution 7 percent exactly', 'general.employee-contribution 5 percent exactly'],
    ['Contributions > Rates', '(a) in the case of the employer, thirteen per centum of the wages;', 'general.employer-contribution 13 percent exactly'],
    ['Contributions > Rates', '(b) in the case of the employee, five and one-half per centum of the wages.', 'general.employee-contribution 5.5 percent exactly'],
    ['Financing > Sources', 'The Fund is financed by contributions of employers at 10% and of insured persons at 5% of earnings.', 'general.employer-contribution 10 percent exactly', 'general.employee-contribution 5 percent exactly'],
    ['Financing > Government', 'The Government shall pay into the Fund an amount equal to one-third of the total contributions of employers and employees.', 'general.state-contribution 33.33 percent exactly'],
    ['Unemployment insurance > Conditions', 'To be eligible the claimant shall have contributed to the scheme for a minimum of twelve months within the twenty-four months preceding dismissal.', 'unemployment.qualifying-period 12 month at-least'],
    ['Unemployment insurance > Amount', 'The benefit amounts to 60 per cent of the reference wage for the first six months and 50 per cent thereafter.', 'unemployment.rate 60 percent exactly', 'unemployment.rate 50 percent exactly'],
    ['Unemployment insurance > Sanctions', 'If the claimant refuses suitable work, payment shall be stopped for a period of one month.', 'unemployment.disqualification 1 month exactly'],
    ['Medical benefit > Eligibility', 'Every insured person who has paid contributions for at least ninety days is entitled to medical benefit.', 'medical-care.qualifying-period 90 day at-least'],
    ['Family allowances > Children', 'The allowance is payable in respect of each child up to the age of sixteen years.', 'general.child-age 16 year at-most'],
    ['Appeals > Appeal to court', 'A party aggrieved by an award of the Tribunal may appeal to the High Court on a question of law, and the appeal must be filed within twenty-eight days from the date of the award.', 'general.appeal-time-limit 28 day at-most'],
    ['Disputes > Complaint', 'A person dissatisfied with the decision may submit a written complaint to the Committee within 30 days from the date on which the decision was served.', 'general.appeal-time-limit 30 day at-most'],
    ['Administration > Processing', 'The Institution shall notify the claimant of its decision within fifteen working days of receipt of the claim.', 'general.decision-time-limit 15 working-day at-most'],
    ['Finance > Review', 'The Minister shall cause the Fund to be valued by an actuary as at the end of the third financial year and thereafter at intervals of not more than three years.', 'general.actuarial-review-interval 3 year at-most'],
    ['Pensions > Indexation', 'Pensions shall be increased annually by the percentage increase in the consumer price index.', 'general.indexation-interval 1 year exactly'],
    ['Social assistance > Old-age grant', 'A non-citizen is eligible if he has been a permanent resident for at least five years.', 'general.residence-period 5 year at-least'],
    ['Scope > Coverage', 'The scheme covers every employer who employs five or more employees.', 'general.undertaking-size 5 person at-least'],
    ['Scope > Exemption', 'An establishment with fewer than ten employees is exempt from this Act.', 'general.undertaking-size 10 person at-most'],
    ['Sickness > Extended benefit', 'In the case of tuberculosis the benefit shall be payable for a further period of 309 days.', 'sickness.duration 309 day exactly'],
    ['Sick leave > Pay', 'An employee is entitled to sick leave with full pay for up to seven days and thereafter with half pay for up to seven days in each period of twelve months.', 'sickness.duration 7 day at-most', 'sickness.duration 7 day at-most'],
    ['Maternity benefit > Claim', 'The claim shall be made not later than three months after the confinement.', 'general.claim-time-limit 3 month at-most'],
    ['Benefit > Sickness benefit', 'A person shall not be entitled to sickness benefit for the first three days of any period of interruption of employment unless within the period of thirteen weeks beginning with the first of those days he has a further twelve days of interruption.', 'sickness.waiting-period 3 day exactly'],
    ['Benefit > Maternity allowance', 'The maternity allowance period shall, subject to the following subsections, be the period of eighteen weeks beginning with the eleventh week before the expected week of confinement.', 'maternity.duration 18 week exactly', 'maternity.prenatal-leave 11 week exactly'],
    ["Benefit > Widow's allowance", "A widow shall be entitled to a widow's allowance for the twenty-six weeks next following her husband's death.", 'survivors.duration 26 week exactly'],
    ["Benefit > Widow's pension", "A widow's pension shall be payable if the widow was over the age of fifty at her husband's death and the marriage had lasted three years or more.", 'survivors.spouse-age 50 year at-least', 'survivors.marriage-duration 3 year at-least'],
    ['Benefit > Retirement pension', 'In this Act "pensionable age" means, in the case of a man, the age of sixty-five and, in the case of a woman, the age of sixty.', 'old-age.pensionable-age 65 year exactly', 'old-age.pensionable-age 60 year exactly'],
    ['Benefit > Unemployment benefit', 'A person who has had unemployment benefit for three hundred and twelve days shall not be entitled to it for any later day until he has requalified.', 'unemployment.duration 312 day exactly'],
    ['Benefit > Disqualification', 'A person shall be disqualified for receiving unemployment benefit for such period not exceeding twenty-six weeks as may be determined if he has lost his employment through his misconduct.', 'unemployment.disqualification 26 week at-most'],
    ['Industrial injuries > Disablement benefit', 'An employed earner is entitled to a disablement pension if he suffers from loss of faculty such that the assessed extent of the resulting disablement amounts to not less than fourteen per cent.', 'employment-injury.incapacity-threshold 14 percent at-least'],
    ['Compensation > Temporary total disablement', 'Compensation for temporary total disablement shall be calculated on the basis of seventy-five per cent of the employee’s monthly earnings at the time of the accident, and is payable for a period of up to twenty-four months.', 'employment-injury.temporary-rate 75 percent exactly', 'employment-injury.duration 24 month at-most'],
    ['Pension fund > Benefits', 'A member shall become entitled to a withdrawal of his balance on attaining the age of fifty-five years.', 'old-age.pensionable-age 55 year exactly'],
    ['Pension fund > Contributions', 'Every employer shall pay to the Fund each month, in respect of each employee, a contribution equal to eighteen per cent of the employee’s wages, and may deduct eight per cent from those wages.', 'general.employer-contribution 18 percent exactly', 'general.employee-contribution 8 percent exactly'],
    ['Pension fund > Contributions', 'The contribution rates are 10% for the employer and 8% for the employee.', 'general.employer-contribution 10 percent exactly', 'general.employee-contribution 8 percent exactly'],
    ['Contributions > Primary contributions', 'The main primary percentage is 12 per cent of earnings, payable by the employed earner.', 'general.employee-contribution 12 percent exactly'],
    ['Social security > Invalidity pension', 'He has paid at least 250 contributions since his eighteenth birthday.', 'invalidity.qualifying-period 250 contribution at-least'],
    ['Employment > Sick leave', 'After six months of continuous service an employee may take ten days’ sick leave in each following twelve months.', 'sickness.duration 10 day exactly', 'sickness.qualifying-period 6 month at-least'],
    ['Employment > Maternity', 'The pregnant employee may commence her leave at any time from four weeks before the expected date of birth.', 'maternity.prenatal-leave 4 week exactly'],
    ['Unemployment > Amount', 'The monthly benefit is 70 per cent of the average wage in the first two months, 60 per cent in the third and fourth and 50 per cent after that.', 'unemployment.rate 70 percent exactly', 'unemployment.rate 60 percent exactly', 'unemployment.rate 50 percent exactly'],
    ['Unemployment > Duration', 'The benefit is granted for 6 months to insured persons with less than ten years of insurance and for 9 months to others.', 'unemployment.duration 6 month exactly', 'unemployment.duration 9 month exactly'],
    ['Pensions > Survivors', 'The widow or widower receives 55 % of the pension, half orphans 20 % and full orphans 40 %.', 'survivors.rate 55 percent exactly', 'survivors.child-rate 20 percent exactly', 'survivors.child-rate 40 percent exactly'],
    ['Pensions > Valorisation', 'Pensions are valorised on 1 January of each year.', 'general.indexation-interval 1 year exactly'],
    ['Procedure > Objection', 'The insured person may lodge an objection against the decision within fifteen days of its service.', 'general.appeal-time-limit 15 day at-most'],
    ['Procedure > Statute of limitation', 'Claims to cash benefits become statute-barred after three years.', 'general.claim-time-limit 3 year at-most'],
    ['Procedure > Time limits', 'The competent body issues its decision within sixty days of the filing of the application.', 'general.decision-time-limit 60 day at-most'],
    ['Financing > Rates', 'Employers pay contributions at a rate of 16.5 % and employees at a rate of 9 % of gross earnings.', 'general.employer-contribution 16.5 percent exactly', 'general.employee-contribution 9 percent exactly'],
    ['Accident > Annuity', 'An insured person whose earning capacity is reduced by at least 20 per cent is entitled to an annuity.', 'employment-injury.incapacity-threshold 20 percent at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('in drafting not seen before', () => {
  it.each(rows(
    ['Sickness benefit > Duration', 'Sickness benefit shall not be paid for any period of interruption of work in excess of one hundred and fifty-six days.', 'sickness.duration 156 day at-most'],
    ['Sickness benefit > Waiting days', 'Where an insured person is rendered incapable of work, benefit shall be payable as from the fourth day of incapacity.', 'sickness.waiting-period 3 day exactly'],
    ['Sickness benefit > Conditions', 'The claimant must have been engaged in insurable employment for not less than thirteen weeks, of which at least eight fall within the thirteen weeks before the week in which the sickness began.', 'sickness.qualifying-period 13 week at-least', 'sickness.qualifying-period 8 week at-least'],
    ['Sickness benefit > Rate', 'The daily rate of sickness benefit is sixty-five per cent of the average daily insurable earnings of the claimant.', 'sickness.rate 65 percent exactly'],
    ['Maternity benefit > Payment', 'Maternity benefit is payable for a period starting not earlier than six weeks before the expected week of confinement and continuing for thirteen weeks.', 'maternity.duration 13 week exactly', 'maternity.prenatal-leave 6 week exactly'],
    ['Maternity > Absence', 'A woman worker shall be permitted to absent herself for forty-five days before and forty-five days after her confinement.', 'maternity.prenatal-leave 45 day exactly'],
    ['Maternity > Payment', 'She shall receive the allowance for six weeks immediately preceding and including the day of her confinement.', 'maternity.prenatal-leave 6 week exactly'],
    ['Maternity > Prohibition', 'No employer shall knowingly employ a woman during the four weeks following the day of her confinement.', 'maternity.postnatal-compulsory-leave 4 week exactly'],
    ['Maternity > Nursing', 'A nursing mother is entitled to two breaks a day of half an hour each to nurse her child.', 'maternity.nursing-breaks 0.5 hour exactly', 'maternity.nursing-breaks 2 break exactly'],
    ['Paternity leave > Length', 'The leave shall be a single period of two weeks.', 'maternity.paternity-leave 2 week exactly'],
    ['Age benefit > Entitlement', 'Age benefit is payable to a member who has reached fifty-five years of age and has retired from regular employment.', 'old-age.pensionable-age 55 year exactly'],
    ['Old-age pension > Entitlement', 'A member who is registered for a period of at least fifteen years shall be entitled to an old-age pension at the age of sixty.', 'old-age.qualifying-period 15 year at-least', 'old-age.pensionable-age 60 year exactly'],
    ['Pensions > Retirement', 'The compulsory retirement age is sixty years while a member may opt to retire voluntarily from fifty-five years.', 'old-age.pensionable-age 60 year exactly', 'old-age.early-age 55 year exactly'],
    ['Invalidity pension > Conditions', 'He has paid contributions for at least four of the last six years.', 'invalidity.qualifying-period 4 year at-least'],
    ["Survivors > Widow's pension", 'A widow whose husband dies within one year of the marriage is not entitled to a pension.', 'survivors.marriage-duration 1 year at-least'],
    ["Survivors > Survivor's pension", 'Where three or more years had elapsed since the date of the marriage, the widow is entitled to a pension.', 'survivors.marriage-duration 3 year at-least'],
    ['Survivors > Children', '"child" means a person who is under eighteen years of age, or is eighteen or more years of age but less than twenty-four years of age and attends a school full time.', 'general.child-age 18 year at-most', 'general.student-age 24 year at-most'],
    ["Survivors > Children's pensions", "Children's pensions shall cease, in the case of a male, on his attaining the age of eighteen years and, in the case of a female, on her attaining the age of twenty-one years.", 'general.child-age 18 year at-most', 'general.child-age 21 year at-most'],
    ['Employment injury > Disablement', 'Where the degree of disablement is under one hundred per cent but more than thirty per cent, a monthly pension in proportion to the degree is paid.', 'employment-injury.incapacity-threshold 30 percent at-least'],
    ['Employment injury > Disablement', 'Where the degree of disablement is thirty per cent or less, a lump sum is paid.', 'employment-injury.lump-sum-threshold 30 percent at-most'],
    ['Workmen > Temporary disablement', 'The half-monthly payment is due during the disablement or during a period of five years, whichever period is shorter.', 'employment-injury.duration 5 year at-most'],
    ['Workmen > Permanent partial disability', 'In the case of permanent partial disability the compensation shall be two-thirds of the average weekly wages.', 'employment-injury.rate 66.67 percent exactly'],
    ['Workmen > Attendance', 'Where the injured person needs the constant help of another person, the pension shall be increased by twenty-five per centum.', 'employment-injury.attendance-supplement 25 percent exactly'],
    ['Claims > Time', 'No claim for compensation shall be entertained unless it is lodged with the Commissioner in the prescribed form within six months after the date of the accident.', 'general.claim-time-limit 6 month at-most'],
    ['Claims > Prescription', 'The right to a daily allowance shall be prescribed within the period of one year.', 'general.claim-time-limit 1 year at-most'],
    ['Pension > Residence', 'The person has, during the period of two years immediately preceding the date of claim, been resident in the State.', 'general.residence-period 2 year at-least'],
    ['Pension > Residence', 'The applicant has resided in the country for the ten years immediately preceding the application.', 'general.residence-period 10 year at-least'],
    ['Pension > Absence', 'The pension shall be suspended six months after the end of the month in which the pensioner left the country.', 'general.absence-abroad 6 month exactly'],
    ['Financing > Special contribution', 'Every employer shall pay into the reserve account a special contribution of ten per cent of the total wages.', 'general.employer-contribution 10 percent exactly'],
    ['Finance > Increase of benefits', 'On the first day of July in every two years, the benefits shall be increased by order of the Minister.', 'general.indexation-interval 2 year exactly'],
    ['Health insurance > First enrolment', 'A member who joins for the first time starts benefiting from medical care thirty days after payment of the subscription.', 'medical-care.waiting-period 30 day exactly'],
    ['Unemployment benefit > Conditions', 'Benefit shall not be paid unless the applicant has been a contributing member for a period of not less than eighteen months.', 'unemployment.qualifying-period 18 month at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));

  it.each(rows(
    ['Pensions > Separation', 'The spouses had lived apart for a period of at least two years before the death.'],
    ['Pensions > Increase', 'The rate is increased where the beneficiary has attained the age of eighty years.'],
    ['Compensation > Wages', 'The monthly wages of the workman shall be one-twelfth of the total wages which have fallen due.'],
    ['Leave > Paternity leave', 'The leave shall end not later than twenty-eight weeks after the date of birth.'],
    ['Scope > Employers', '"employer" means a person who employs one or more employees;'],
    ['Contributions > End', 'The deduction is made until the contributor has made contributions for thirty-five years.'],
    ['Pension > Adoption', 'The contributor was under the age of fifty-five years at the date of adoption.'],
  ))('%s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('in laws of Ireland, Jamaica, Canada, Singapore and the United States', () => {
  it.each(rows(
    ['Employment injury > Claims', 'The time prescribed for making claims is as follows:|(a) for injury benefit, six months from the day on which the incapacity began;', 'general.claim-time-limit 6 month at-most'],
    ['Benefit > Late claims', 'A person who claims late shall be disqualified for receiving benefit for any period more than three months before the date of the claim.', 'general.claim-time-limit 3 month at-least'],
    ['Supplements > Limits', 'No supplement may be paid to a pensioner for any month that is more than ten months before the month in which the application was received.', 'general.claim-time-limit 10 month at-most'],
    ['Compensation > Filing', 'A claim is in time if it is filed within two years after the death, or within one year of the date of the last payment, whichever is later.', 'general.claim-time-limit 2 year at-most', 'general.claim-time-limit 1 year at-most'],
    ['Maternity > Maternity pay', 'The employer shall pay maternity pay in respect of the first nine weeks of her maternity leave.', 'maternity.duration 9 week exactly'],
    ['Maternity benefit > Duration', 'Maternity benefit is payable to a woman in insurable self-employment for 24 weeks—|(i) beginning not later than 3 weeks before the end of the expected week of confinement, and', 'maternity.duration 24 week exactly', 'maternity.prenatal-leave 3 week at-most'],
    ['Employment injury > Injury benefit', 'Injury benefit is payable while the worker is incapable of work within the period of ten months commencing with the date of the accident.', 'employment-injury.duration 10 month at-most'],
    ['Sickness benefits > Payment', 'Benefits shall be payable for each day of sickness after the fifth consecutive day of sickness.', 'sickness.waiting-period 5 day exactly'],
    ['Disability insurance > Definitions', 'The term "waiting period" means, for any application for a disability pension, the earliest period of four consecutive calendar months throughout which the person has been disabled.', 'invalidity.waiting-period 4 month exactly'],
    ['Old-age insurance > Entitlement', 'A person who has attained age 61, but has not attained retirement age, shall be entitled to the old-age benefit.', 'old-age.early-age 61 year exactly'],
    ['Survivors > Orphans', 'Such child\'s insurance benefit for each month shall, if the insured person has died, be equal to three-fourths of the primary amount of that person.', 'survivors.child-rate 75 percent exactly'],
    ['Survivors > Children of an earlier marriage', 'Where there is a widow, the child or children shall be entitled to receive one-half of the pension which their mother would have had.', 'survivors.child-rate 50 percent exactly'],
    ['Employment injury > Death benefit', 'The widow shall be entitled to death benefit for a period not exceeding 40 weeks from the date of his death.', 'survivors.duration 40 week at-most'],
    ['Unemployment benefit > Contribution conditions', 'The claimant shall have contributions paid in respect of not less than 5 contribution weeks in the period of 12 contribution weeks immediately before the claim.', 'unemployment.qualifying-period 5 contribution at-least'],
    ['Illness benefit > Optional contributors', 'Where a person, having paid optional contributions, has been entitled to illness benefit for 300 days, he shall not be entitled to that benefit for any later day.', 'sickness.duration 300 day exactly'],
    ['Decisions > Hearings', 'A request for a hearing must be filed within fifty days after notice of the decision is received by the person making it.', 'general.appeal-time-limit 50 day at-most'],
    ['Maternity > Complaints', 'The officer shall communicate the order to the person complained against, who may, within forty days of its date, appeal to the Director.', 'general.appeal-time-limit 40 day at-most'],
    ['Old-age pension > Absence', 'No pension is payable for a month in which the person is not resident in the country, having ceased to reside in it, before or after becoming a pensioner, five months before the beginning of that month.', 'general.absence-abroad 5 month exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));

  it.each(rows(
    ['Survivors > Pension', 'In the case of a survivor who has not reached 60 years of age, the pension is reduced.'],
    ['Maternity benefit > Early birth', 'A further period is granted if the date of confinement is more than three weeks before the end of the expected week of confinement.'],
    ['Invalidity pension > Savings', 'A person who had been in receipt of illness benefit for a period greater than 312 days keeps the pension.'],
    ['Disability insurance > Blindness', 'A person who has attained the age of 55 and is blind is disabled if he cannot do work like that of former years.'],
    ['Pensions > Rates', 'There is a further increase for a beneficiary who has attained the age of 66 years.'],
    ['Paternity leave > Disputes', 'A dispute on paternity leave may not be referred to the officer after the expiry of the period of 6 months beginning on the day of its refusal.'],
    ['Employment injury > Supplements', 'He shall receive in addition to such weekly payment a sum equal to three-fourths of the amount of such weekly payment.'],
    ['Old-age pension > Commencement', 'The pension ceases for the month in which the beneficiary reaches seventy years of age.'],
    ['Illness benefit > Qualified adult', 'A qualified adult is a spouse who has been in receipt of illness benefit and a further payment for not less than 156 days.'],
    ['Family allowances > Care', 'The allowance is payable where the child is likely to require care for at least twelve consecutive months.'],
    ['Child benefit > Twins', 'A payment of child benefit shall be made to each parent at half the appropriate amount set out in Schedule 4.'],
    ['Family allowances > Payments after death', 'Where a child dies, the family allowance shall continue to be made for 6 weeks after the death of the child.'],
    ['Survivors > Early death', 'No pension is payable unless he could justly have an expectation of surviving for at least one year after the marriage.'],
    ['Survivors > Parents', 'The child\'s benefit ends when the parent becomes entitled to a benefit equal to or exceeding three-fourths of the primary amount.'],
    ['Benefit > Decisions', 'The final decision on the appeal shall be communicated to the claimant within fifteen days.'],
  ))('nothing: %s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));
});

describe('what is no parameter', () => {
  it.each(rows(
    ['Offences > Penalties','A person who makes a false statement is liable to imprisonment for a term not exceeding two years.'],
    ['Offences > Penalties','An employer who fails to register is liable to a fine of ten per cent of the contributions due.'],
    ['The Board > Members','A member of the Board holds office for a period of three years and may be reappointed.'],
    ['The Board > Quorum','The quorum at a meeting of the Board is two-thirds of its members.'],
    ['The Board > Meetings','The Board shall meet at least once every three months.'],
    ['The Board > Disqualification','No person who is over the age of seventy years may be appointed to the Board.'],
    ['The Fund > Investments','Not more than thirty per cent of the assets of the Fund may be invested in shares.'],
    ['The Fund > Reserve','A reserve equal to twenty-five per cent of annual expenditure on benefits shall be kept.'],
    ['The Fund > Annual report','The Board shall, within six months of the end of each financial year, submit a report to the Minister.'],
    ['Contributions > Late payment','An employer who pays late shall pay interest at the rate of five per cent per month on the unpaid contributions.'],
    ['Contributions > Payment','An employer shall pay the contributions to the Fund within fourteen days after the end of each month.'],
    ['Contributions > Records','An employer shall keep the records of wages for a period of six years.'],
    ['Contributions > Registration','An employer shall register with the Fund within thirty days of becoming an employer.'],
    ['Employment injury > Notice of accident','The employer shall report the accident to the Commissioner within three days.'],
    ['Maternity leave > Notice','An employee shall give her employer at least four weeks notice of the date on which she intends to begin her leave.'],
    ['Old-age pension > Average earnings','Average earnings are computed over the last five years of insurance.'],
    ['Sickness benefit > Average earnings','Average daily earnings are the total earnings of the last three months divided by ninety.'],
    ['Employment injury > Lump sum',"The lump sum shall be equal to twelve months' wages of the worker."],
    ['Funeral grant > Conditions','A funeral grant is payable where the deceased had paid at least twelve contributions.'],
    ['Inspectors > Qualifications','An inspector must have at least five years of experience in labour administration.'],
    ['General > Regulations','Regulations shall be laid before Parliament within twenty-one days after they are made.'],
    ['General > Legal proceedings','Proceedings for an offence may be brought within twelve months after the offence was committed.'],
    ['General > Transitional','For the first two years after the commencement of this Act the Board may act without an actuary.'],
    ['Contributions > Refund','An employer may apply for a refund of contributions paid in error within two years.'],
    ['Registration > Employees','Every employee between the ages of sixteen and sixty-five years shall be registered.'],
    ['Interpretation > Meaning of month','In this Act "financial year" means a period of twelve months ending on the 31st day of March.'],
  ))('%s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('as other traditions of drafting say it', () => {
  it.each(rows(
    ['Old age > Conditions', 'An insured person acquires the right to an old-age pension upon turning 65 years of age.', 'old-age.pensionable-age 65 year exactly'],
    ['Old age > Conditions', 'The standard age limit is reached upon completion of the 67th year of life.', 'old-age.pensionable-age 67 year exactly'],
    ['Old age > Conditions', 'A pension is due where the waiting period of thirty-five years has been completed.', 'old-age.qualifying-period 35 year at-least'],
    ['Old age > Amount', 'For each additional year of contributions the pension is augmented by 1.5 per cent.', 'old-age.accrual-rate 1.5 percent exactly'],
    ['Invalidity > Conditions', 'A pension requires thirty-six contributions.', 'invalidity.qualifying-period 36 contribution at-least'],
    ['Survivors > Children', 'The pension of a child ends on completing the twentieth year.', 'general.child-age 20 year at-most'],
    ['Survivors > Children', 'The pension is due to children under 17 years of age and disabled children under 22 years of age.', 'general.child-age 17 year at-most', 'general.student-age 22 year at-most'],
    ['Survivors > Children', 'A child is a person under the age of fifteen years or, being in full-time education, under the age of nineteen years.', 'general.child-age 15 year at-most', 'general.student-age 19 year at-most'],
    ['Survivors > Shares', 'The pension is divided as follows: | (a) to the widow or widower, one-half;', 'survivors.rate 50 percent exactly'],
    ['Survivors > Shares', 'The family pension amounts, for one member, to 70 per cent of the pension of the deceased.', 'survivors.rate 70 percent exactly'],
    ['Sickness benefit > Duration', 'Sickness benefit shall not be paid beyond the thirtieth week of incapacity.', 'sickness.duration 30 week at-most'],
    ['Unemployment benefit > Sanctions', 'A person who refuses suitable employment without good cause loses the benefit for three months.', 'unemployment.disqualification 3 month exactly'],
    ['Unemployment benefit > Sanctions', 'The blocking period for giving up work without reason is ten weeks.', 'unemployment.disqualification 10 week exactly'],
    ['Unemployment benefit > Amount', 'The benefit may not be lower than 70 per cent of the minimum wage nor higher than 150 per cent of the minimum wage.', 'unemployment.minimum-rate 70 percent at-least', 'unemployment.maximum-rate 150 percent at-most'],
    ['Maternity > Leave', 'A male employee is entitled to six working days of leave when his child is born.', 'maternity.paternity-leave 6 working-day exactly'],
    ['Maternity > Work', 'An expectant mother shall not be employed in the last five weeks before the birth.', 'maternity.prenatal-leave 5 week exactly'],
    ['Employment injury > Pension', 'A worker who sustains an injury of not less than 15 per cent receives a pension for life.', 'employment-injury.incapacity-threshold 15 percent at-least'],
    ['Employment injury > Waiting', 'A disablement pension is not available until after the expiry of the period of sixty days beginning with the accident.', 'employment-injury.waiting-period 60 day exactly'],
    ['Claims > Decision', 'The Agency must accept or reject the claim within twenty-one days.', 'general.decision-time-limit 21 day at-most'],
    ['Health insurance > Complaints', 'The institution must respond to the claim in writing within a period of one month.', 'general.decision-time-limit 1 month at-most'],
    ['Financing > Contributions', "The insured's contribution is 7 per cent of his wage.", 'general.employee-contribution 7 percent exactly'],
    ['Financing > Contributions', 'Each worker shall contribute to the fund 2 per cent of his wages.', 'general.employee-contribution 2 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));

  it.each(rows(
    ['Employment injury > Method of calculating earnings', 'His earnings shall be his remuneration for as long a period as possible prior to the accident but not exceeding eight months.'],
    ['Maternity > Notice', 'A pregnant woman may give notice that she expects to be confined within five weeks next following.'],
    ['Suspension > Prison', 'The Director may pay to the dependants of a prisoner not exceeding two-thirds of the benefit otherwise payable.'],
    ['Old age > Definitions', '"related party" means a person who receives thirty per cent or more of gross income from the scheme;'],
    ['Finance > Pension fund', "There shall be paid into the pension fund such sums from the employer's contribution, not exceeding eight per cent of wages, as may be specified."],
    ['Finance > Funds', 'Every platform shall pay at such rate, not less than one per cent of turnover, as may be notified by the Central Government.'],
    ['Old age > Refund', 'A member who has not completed twelve years of contributions receives a refund.'],
  ))('nothing: %s', (text, headings) => expect(values(headings, text)).toEqual([]));

  it('what is said after another value is said of that one', () => {
    expect(values('Sickness benefit > Amount', 'The benefit amounts to 65 per cent of the wage, and to 100 per cent of the wage in case of injury at work.'))
      .toContain('sickness.rate 65 percent exactly');
  });
});

const marks = (headings: string, text: string): string[] =>
  factsIn(headings, text).flatMap(fact => fact.kind === 'mark' ? [fact.detail === undefined ? fact.parameter : `${fact.parameter} ${fact.detail}`] : []);

describe('as laws say it that nobody had read before', () => {
  it.each(rows(
    ['Superannuation > Pensions of members','A member who, after periods of membership of the Board which amount in the aggregate to not less than twelve years, leaves at the end of his term of office after he has attained the age of sixty-two years or on account of ill-health shall be granted a pension at the rate of one forty-fifth of the yearly salary for every completed year of membership, but subject to a maximum of thirty forty-fifths of that salary.','old-age.accrual-rate 2.22 percent exactly','old-age.maximum-rate 66.67 percent at-most','old-age.pensionable-age 62 year exactly','old-age.qualifying-period 12 year at-least'],
    ['Superannuation > Officers who cease to hold office','A pension is granted to an officer who is incapable of performing his duties by reason of permanent infirmity of mind or body and has not less than eight years of pensionable service.','invalidity.qualifying-period 8 year at-least'],
    ['Superannuation > Allowance of officers','The allowance granted to an officer on his ceasing to hold office shall be one-seventieth of his pensionable remuneration multiplied by the number of the years of his service.','old-age.accrual-rate 1.43 percent exactly'],
    ['Superannuation > Lump sum of officers','The lump sum granted to an officer on his ceasing to hold office shall be one-twentieth of his pensionable remuneration multiplied by the number of the years of his service.'],
    ['Disability retirement > Who may retire','An employee who completes at least 15 months of service and has become disabled shall be retired.','invalidity.qualifying-period 15 month at-least'],
    ['Superannuation > Contributions','A teacher shall contribute to the fund at the rate of four per cent of his salary.','general.employee-contribution 4 percent exactly'],
    ["Workers' compensation > Liability of the employer",'The employer is not liable in respect of any injury which incapacitates the workman for a period of less than four days from earning full wages.','employment-injury.waiting-period 4 day exactly'],
    ["Workers' compensation > Liability of the employer",'Where the incapacity lasts less than four weeks, the court may hear the claim in chambers.'],
    ["Workers' compensation > Temporary partial disability",'The employee shall receive sixty per centum of the difference between his wages before and his wages after the accident.','employment-injury.temporary-rate 60 percent exactly'],
    ["Workers' compensation > Permanent partial disability",'For permanent partial disability the compensation shall be sixty per centum of the difference between the earnings before and after.','employment-injury.rate 60 percent exactly'],
    ["Workers' compensation > Death",'If the injury causes death and there are wholly dependent persons, the payment shall be forty per cent of the average weekly wages.','survivors.rate 40 percent exactly'],
    ["Workers' compensation > Disability",'Compensation shall continue during disability, not, however, beyond 280 weeks.','employment-injury.duration 280 week at-most'],
    ["Workers' compensation > Medical treatment",'Medical treatment is given for as long as it is needed, but not beyond three years.','employment-injury.duration 3 year at-most'],
    ["Workers' compensation > Temporary disablement",'If such disablement continues for longer than 10 months, the Commissioner may order an examination.'],
    ['Maternity > Right to feed a child','The employer shall permit her to suckle her child for half an hour twice a day.','maternity.nursing-breaks 0.5 hour exactly'],
    ['Maternity > Maternity benefit','The benefit is paid for fifty days, or seventy days in case of caesarean delivery.','maternity.duration 50 day exactly','maternity.duration 70 day exactly'],
    ['Survivors > Dependants','Children under the age of fourteen years (or over said age if unable to earn) are dependants.','general.child-age 14 year at-most'],
    ["Workers' compensation > Death",'Where the employee leaves a widow and two children, a monthly payment of a sum equal to 80 per cent of his monthly remuneration is made.','survivors.rate 80 percent exactly'],
    ["Workers' compensation > Temporary incapacity",'The periodical payments shall be three-fifths of the difference between the earnings before and after the accident.','employment-injury.temporary-rate 60 percent exactly'],
    ["Workers' compensation > Temporary total disability",'The Board shall pay compensation to the injured employee, in the form of a periodic payment, for a period of not more than 10 months.','employment-injury.duration 10 month at-most'],
    ['Maternity > Leave','She has a right to leave of sixty days, of which at least five weeks shall follow the childbirth.','maternity.duration 60 day exactly','maternity.postnatal-compulsory-leave 5 week at-least'],
    ['Sickness > Loss of income','The insured person receives compensation for loss of income during absence from work for medical treatment for a period of not exceeding eighty days at one time.','sickness.duration 80 day at-most'],
    ["Workers' compensation > Contributions",'Every employer shall within the first three years of the commencement of this Act make a minimum monthly contribution of 1.5 per cent of his payroll to the Fund.','general.employer-contribution 1.5 percent exactly'],
    ['Retiring allowances > Who may have one','An allowance is granted to a servant who has been in the regular employment of Government for a consecutive period of 20 years.','old-age.qualifying-period 20 year at-least'],
    ['Insurance > Who remains insured','A person who ceases to be employed shall remain insured for a period of ten months commencing next after the week in which he ceased to be employed.'],
    ['Adoptive leave > Right to leave','An adopting mother is entitled to leave for a period, beginning on the day of placement, of not less than 9 weeks.','maternity.duration 9 week at-least'],
    ['Employment security > Eligibility','A claimant is eligible if within his base period he has been paid wages for insured work during at least eighteen weeks.','unemployment.qualifying-period 18 week at-least'],
    ['Employment security > Disqualification','A person discharged for misconduct is disqualified for the seven weeks which immediately follow.','unemployment.disqualification 7 week exactly'],
    ['Sickness > Sickness days','Paid sickness days are accumulated at two a month, up to a maximum of 90 paid sickness days.','sickness.duration 90 day at-most'],
    ['Retirement > Retirement pension','A member may opt to retire early on attaining the age of fifty-two years.','old-age.early-age 52 year exactly'],
    ['Survivor annuities > Who receives them','If a judge dies after having rendered at least 30 months of civilian service, an annuity is paid to the surviving spouse.','survivors.qualifying-period 30 month at-least'],
    ['Survivor annuities > Children','There shall be paid to each such child an annuity equal to the lesser of | (A) 12 percent of the average annual salary of the judge, or','survivors.child-rate 12 percent exactly'],
    ['Survivor annuities > Amount','The annuity of a widow is three-fourths of 1 percent of the average salary, multiplied by the number of years of creditable service; it shall not exceed 60 percent of such average salary, nor be less than an amount equal to 20 percent of such average salary.','survivors.accrual-rate 0.75 percent exactly','survivors.maximum-rate 60 percent at-most','survivors.minimum-rate 20 percent at-least'],
    ['Sickness benefit > Conditions','The claimant must have paid contributions in eight of the twelve weeks immediately preceding the week of incapacity.','sickness.qualifying-period 8 week at-least'],
    ['Sickness benefit > Duration','Benefit is payable from the first day of incapacity and shall cease after forty weeks.','sickness.duration 40 week exactly'],
    ["Workers' compensation > Temporary disablement",'No periodical payment shall be made where the period of disablement is six days or less.','employment-injury.waiting-period 6 day exactly'],
    ["Workers' compensation > Constant help",'A worker who needs the constant help of another person may be granted an allowance of up to thirty per centum of the pension.','employment-injury.attendance-supplement 30 percent at-most'],
    ['Financing > Contributions','The contribution is 15 per cent of earnings, of which 5 per cent is paid by the insured person, 6 per cent by the employer and 4 per cent out of the Consolidated Fund.','general.employee-contribution 5 percent exactly','general.employer-contribution 6 percent exactly','general.state-contribution 4 percent exactly'],
    ['Unemployment benefit > Conditions','A person with no income from employment or self-employment for at least nine days within the fortnight may ask for a certificate.'],
    ['Disability retirement > Applications','A claim may be allowed only if the application is submitted before the participant is separated from the Agency or within two years thereafter.','general.claim-time-limit 2 year at-most'],
    ['Survivors > Shares','The pension is shared as follows: thirty-five per cent to the surviving spouse, forty-five per cent to the children in equal shares.','survivors.child-rate 45 percent exactly','survivors.rate 35 percent exactly'],
    ['Disability retirement > Examination','A participant who has recovered may be employed again or examined within two years thereafter.'],
    ['Invalidity pension > Conditions','The total number of monthly contributions so paid shall be at least thirty.','invalidity.qualifying-period 30 monthly-contribution at-least'],
    ['Unemployment insurance > Excepted persons','A person who has completed four years of permanent service with his employer shall be an excepted person.'],
    ['Unemployment insurance > Payment','The member shall be paid benefits in monthly payments equivalent to half of his salary for a maximum of three months.','unemployment.duration 3 month at-most','unemployment.rate 50 percent exactly'],
    ['Insurance > Voluntary contributors','Where a person ceases to be employed and not less than 130 contributions have been paid in respect of him, he shall be entitled to become a voluntary contributor.'],
    ['Old-age pension > Conditions','A claimant who was a voluntary contributor is entitled where not less than 130 contributions have been paid in respect of him.','old-age.qualifying-period 130 contribution at-least'],
    ['Old-age pension > Earlier Acts','Every three contributions under the earlier Acts shall be reckoned as five contributions paid in respect of five contribution weeks.'],
    ['Old-age pension > Partial pension','A partial monthly pension may be paid to a person who | has resided in the country for an aggregate period of at least twelve years.','old-age.reduced-qualifying-period 12 year at-least'],
    ['Old-age pension > Full pension','A full monthly pension may be paid to a person who | has been insured for an aggregate period of at least forty-two years.','old-age.qualifying-period 42 year at-least'],
    ['Unemployment benefit > Older claimants','Where the right to unemployment benefit is exhausted on or after the day on which a person attains the age of 63 and the benefit expires on or after the day on which he attains the age of 64, it goes on.'],
    ['Old-age pension > Pensionable age','A retirement pension is payable from the day on which a person attains the age of 63.','old-age.pensionable-age 63 year exactly'],
    ['Dependants > Service left out','Service performed by a child under the age of 17 in the employ of his father is no employment.'],
    ['Dependants > Who is a child','A child under the age of 17 is a dependant.','general.child-age 17 year at-most'],
    ["Workers' compensation > Notice of injury; limitation",'Notice of an injury shall be given within 25 days after its date.'],
    ["Workers' compensation > Orders",'Unless proceedings for setting it aside are instituted, the order shall become final at the expiration of the twenty-fifth day.','general.appeal-time-limit 25 day at-most'],
    ['Assistance > Appeals','Any person aggrieved by the refusal by an officer of an application by that person for a certificate or by the determination under this section by an officer of any matter may, within seventeen days after the refusal, require the officer to refer it to the Committee.','general.appeal-time-limit 17 day at-most'],
    ['Contributions > Refund of excess','The Minister may refund the excess. The application must be made within three years after the end of the year.'],
    ['Benefits > Claims','The application for a benefit must be made within three years after the contingency.','general.claim-time-limit 3 year at-most'],
    ["Workers' compensation > Claims at sea",'The claim of compensation shall be made | in the case where the ship is deemed to have been lost with all hands, fifteen months of the date on which the ship was so lost.','general.claim-time-limit 15 month at-most'],
    ['Survivors > Schedule of shares','To the widow or widower, if there is no child, 40 percent.','survivors.rate 40 percent exactly'],
    ['Survivors > Schedule of shares of children','To the children, if there is no widow or widower, 30 percent for one child and 10 percent additional for each additional child not to exceed a total of 70 percent of the pay.','survivors.child-rate 30 percent exactly','survivors.child-rate 10 percent exactly','survivors.maximum-rate 70 percent at-most'],
    ['Sickness > Paid sick leave','An employee is entitled to such paid sick leave as a doctor certifies, not exceeding in the aggregate | if he is not in hospital, 16 days in each year.','sickness.duration 16 day at-most'],
    ['Employment > Rest','An employee who has served for not less than 4 months is, in addition to rest days and sick leave, entitled to 9 days of holiday in each year.'],
    ['Employment > Leave','An employee is entitled, in each year, to five weeks of sick leave on half pay.','sickness.duration 5 week exactly','sickness.rate 50 percent exactly'],
    ['Old-age, survivors and disability insurance > Computation','The amount is 80 percent of the average monthly earnings of the individual.','old-age.rate 80 percent exactly'],
    ['Residence > Who may be paid abroad','This applies only if she has resided in the country, and while so residing was married to the person on whose employment the benefit is based, for a total period of not less than six years.','general.residence-period 6 year at-least'],
    ['Insured status > Fully insured','A fully insured individual for an old-age pension is one who had not less than 36 quarters of coverage.','old-age.qualifying-period 36 contribution at-least'],
    ['Insured status > Quarters','The report covers the last 36 quarters and a coverage of all provinces.'],
    ['Maternity leave > When it is taken','She may absent herself during a period of 15 weeks commencing not earlier than 25 days immediately preceding the day of her confinement.','maternity.duration 15 week exactly','maternity.prenatal-leave 25 day exactly'],
    ['Maternity leave > When it ends','The leave shall end on such day as she selects, being not earlier than five weeks after the end of the expected week of confinement.','maternity.postnatal-compulsory-leave 5 week exactly'],
    ['Paternity leave > Length','The duration of the leave is equal to three times the weekly index or 18 days, whichever is the lower.','maternity.paternity-leave 18 day exactly'],
    ['Claims > Late claims','Where the claim is made late, a person is disqualified for receiving payment in respect of any period more than 11 weeks before such commencement.','general.claim-time-limit 11 week at-most'],
    ['Pension > Absence','The pension is not payable for a month throughout which she is absent, having remained out of the country before that month for seven consecutive months.','general.absence-abroad 7 month exactly'],
    ['Financing > Insurance fund','There shall be paid by the employer in respect of every employee such amount, not being more than two per cent. of the basic wages, as the Government may notify.','general.employer-contribution 2 percent at-most'],
    ['Maternity benefit > Amount','The benefit is subject to deduction of eight per centum being continuing contribution to the Fund by that insured person.','general.employee-contribution 8 percent exactly'],
    ['Claims > Bills','Any claim of money by an accredited medical care provider shall be paid within twenty days of receipt of the claim.'],
    ['Child benefit > Qualified child','A child is a qualified child if, having attained the age of 15 years, he or she is under the age of 20 years and is | receiving full-time education.','general.student-age 20 year at-most'],
    ['Contributions > Rates','The contribution is payable by the employed contributor; the employee contribution is at the rate ofF109[4.5 per cent]of earnings.','general.employee-contribution 4.5 percent exactly'],
    ['Invalidity pension > Who has it','A person who is not over the age for a retirement pension | has been so incapable for a continuous period of not less than eighteen weeks; he shall be entitled to an invalidity pension.','invalidity.waiting-period 18 week exactly'],
    ['Invalidity pension > Reports','The Board reports every person who was in a hospital for a continuous period of not less than eighteen weeks.'],
    ['Retirement pension > Level','The level of pensionable earnings shall be adjusted annually by an index.'],
    ['Retirement pension > Adjustment','Retirement pensions shall be adjusted annually by an index.','general.indexation-interval 1 year exactly'],
    ['Retirement pension > Offices','The Commissioner of Prisons shall retire on a pension which shall be equal to seventy percent of the salary of the incumbent holder of the office.','old-age.rate 70 percent exactly'],
    ['Maternity leave > Citizens','She may absent herself from work and be paid for a further period of 5 weeks if the child becomes a citizen.'],
    ['Old-age pension > Contributions','No contributions under this section shall be payable by a person who is insured and has attained the age of seventy-one.'],
    ['Disability pension > Applications','He is entitled for that month if the application is filed before the end of the 9th month immediately succeeding such month.','general.claim-time-limit 9 month at-most'],
    ['Disability pension > Reports','The report is filed before the end of the 9th month of each year.'],
    ['Benefits > Suspension','The Fund shall resume payment, reinstating suspended payments for up to five previous months.','general.claim-time-limit 5 month at-most'],
    ['Disputes > Who decides','A question on the right to a benefit must be referred to the Director for decision within two months from the date on which it arises.','general.appeal-time-limit 2 month at-most'],
    ['Benefits > Persons abroad','No benefit is paid after the fifth consecutive calendar month during all of which she is outside the country.','general.absence-abroad 5 month exactly'],
    ['Pensions > Age','No old-age pension shall be payable before the age of seventy.','old-age.pensionable-age 70 year exactly'],
    ['Pensions > Age','An old-age pension is not paid to a worker until the worker reaches the age of 67 years.','old-age.pensionable-age 67 year exactly'],
    ['Pensions > Age','No person may draw a retirement pension before the age of 66 years.','old-age.pensionable-age 66 year exactly'],
    ['Pensions > Age','No old-age pension shall be payable before the age of seventy except to a miner.'],
    ['Pensions > Age','No early retirement pension is payable before the age of 58 years.'],
    ['Pensions > Claims','No old-age pension is paid before the claim is made, by a person under the age of seventy.'],
    ['Sickness benefit','Payment of sickness benefit stops after the eighteenth week.','sickness.duration 18 week at-most'],
    ['Sickness benefit','Sickness benefit ends when it has been paid for fifteen weeks.','sickness.duration 15 week at-most'],
    ['Sickness benefit','Sickness benefit stops after the eighteenth week of pregnancy.'],
    ['Sickness benefit','No sickness benefit accrues in respect of the first week of incapacity.','sickness.waiting-period 1 week exactly'],
    ['Sickness benefit','No contribution is payable for the first week of incapacity.'],
    ['Employment injury','Medical care for an employment injury ends after six months.','employment-injury.duration 6 month at-most'],
    ['Employment injury','Medical care for an employment injury ends after six months of absence from the country.'],
    ['Employment injury','An injured worker is paid nothing for the first ten days.','employment-injury.waiting-period 10 day exactly'],
    ['Unemployment benefit','An unemployed person waits for two weeks before unemployment benefit begins.','unemployment.waiting-period 2 week exactly'],
    ['Benefits > Calendar','The list is drawn up after the fifth calendar month during all of which the register is open.'],
    ['Survivors and disability insurance > Computation','The amount is 80 percent of the average monthly earnings of the individual.','survivors.rate 80 percent exactly'],
    ['Old-age and survivors insurance > Amounts','A funeral benefit shall be equal to two-fifths of the insured amount of such deceased member.'],
    ['Old-age and survivors insurance > Amounts','Such benefit for each month shall be equal to two-fifths of the insured amount of such deceased member.','survivors.rate 40 percent exactly'],
    ['Family benefit > Pupils','A child who attains age 20 at a time when she is a full-time student keeps the benefit until the end of the course.','general.student-age 20 year at-most'],
    ["Jobseeker's benefit > Duration","Jobseeker's benefit (self-employed) shall be payable for – | 24 weeks to a person who has fewer than 250 contribution weeks.",'unemployment.duration 24 week exactly'],
    ["Jobseeker's benefit > Duration",'The benefit shall be payable for no more than – | 38 applicable weeks, whether consecutive or not.','unemployment.duration 38 week at-most'],
    ["Jobseeker's benefit > Register",'The office keeps the register for no more than 38 applicable weeks.'],
    ["Jobseeker's benefit > Conditions",'The claimant has qualifying contributions in respect of 48 self-employment contribution weeks.','unemployment.qualifying-period 48 contribution at-least'],
    ["Jobseeker's allowance > Disqualification","A person shall be disqualified for receiving jobseeker's allowance for the period that may be determined by an officer, but in any case not exceeding 8 weeks.",'unemployment.disqualification 8 week at-most'],
    ["Jobseeker's allowance > Officers",'The officer shall hold office for the period that may be determined by the Board, but in any case not exceeding 8 weeks.'],
    ['Maternity > Death of the mother','A father or other parent who has taken such leave shall be entitled to further leave from his employment for a maximum period of – | 14 consecutive weeks commencing at the end of that leave.','maternity.paternity-leave 14 week at-most'],
    ['Survivors insurance > Waiting','The waiting period begins not earlier than the first day of the fifteenth month before the month in which her application is filed.'],
    ['Maternity > Leave','The benefit is payable from the day immediately following the last of the 20 days of leave.'],
    ['Benefits > Late applications','Where no application was made, the payment of the allowance shall not commence more than nine months before the month in which the application is approved.','general.claim-time-limit 9 month at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('one thing said in the words of another', () => {
  it.each(rows(
    ['Survivors > Entitlement',"If a member dies who fulfilled the conditions for an invalidity pension or had completed 60 months of contributions, the beneficiaries are entitled to a survivors' pension.",'survivors.qualifying-period 60 month at-least'],
    ['Pensions > Entitlement',"A survivors' pension is payable if the deceased was entitled to a disability pension or had paid 48 contributions.",'survivors.qualifying-period 48 contribution at-least'],
    ['Invalidity > Entitlement','A person is entitled to an invalidity pension who has paid 48 contributions.','invalidity.qualifying-period 48 contribution at-least'],
    ['Family benefit > Children','A child is a person who is under the age of 17 years or over the age of 17 years and under the age of 21 years, and is receiving full-time education.','general.child-age 17 year at-most','general.student-age 21 year at-most'],
    ['Family benefit > Children','A child counts who is under a disability (as defined in this Part) and has not attained the age of 23.','general.student-age 23 year at-most'],
    ["Parents' allowance > End",'The allowance of the parent ends when the youngest child attains the age of 12.'],
    ['Injury > Death benefit','Death benefit is payable where, immediately before the date of death, the person was entitled to a pension for disablement assessed at 50 per cent or more.'],
    ["Workmen's compensation > Temporary incapacity",'Where temporary incapacity results, a half-monthly payment is made on the sixteenth day in the case of those paid by the day and on the twenty-third in all other cases, whichever is the earlier, and shall go on half-monthly during the incapacity: | in the case of an adult, of a sum equal to one-third of his monthly wages;','employment-injury.temporary-rate 33.33 percent exactly'],
    ['Employment injury > Death','The widow is entitled to employment injury death benefit for a period of 40 weeks following the date of death.','survivors.duration 40 week exactly'],
    ['Claims > Numbers','An employer shall, in the case of a worker to whom this section applies, within 30 days after he is hired, ask for his number.'],
    ['Appeals > Costs','The officer may review the fee of a representative if asked to do so within 15 days.'],
    ['Absence > Abroad','A person who has been outside the country for 30 consecutive days shall be treated as remaining outside until he returns.'],
    ['Division of earnings > Cohabitation','The two persons must have cohabited for at least one year in order for the division to take place.'],
    ['Contributions > Rate','Where the difference is at most 0.1 per cent, the contribution rate for each year is the former one; accrual is not affected.'],
    ['Maternity > Parts of the leave','A woman is entitled to six months of maternity leave before and after childbirth; prenatal leave must not exceed two months.','maternity.duration 6 month exactly','maternity.prenatal-leave 2 month at-most'],
    ['Maternity > Premiums','A female employee is entitled to maternity benefit if she has paid social insurance premiums for at least six months within the twelve months before childbirth.','maternity.qualifying-period 6 month at-least'],
    ['Old-age pension > Amount','The monthly pension is 45 per cent of average earnings, and 2 per cent is added for each further year, up to 75 per cent.','old-age.rate 45 percent exactly','old-age.accrual-rate 2 percent exactly','old-age.maximum-rate 75 percent at-most'],
    ['Contributions > Rates','The contribution is 8.6 per cent of insurable earnings, of which 5.7 per cent is payable by the employer and 2.9 per cent by the employed person.','general.employer-contribution 5.7 percent exactly','general.employee-contribution 2.9 percent exactly'],
    ['Survivors > Shares','The pension of the widow is one half, and that of each child one sixth, of the pension of the deceased.','survivors.rate 50 percent exactly','survivors.child-rate 16.67 percent exactly'],
    ['Employment injury > Death','A widow receives a monthly pension of 40 per cent of the pension that was due at 100 per cent disablement.','survivors.rate 40 percent exactly'],
    ['Pensions > Review','Pensions in payment shall be reviewed once in every two years.','general.indexation-interval 2 year exactly'],
    ['Unemployment benefit > Days','The number of days grows by one day for every completed six days of employment.'],
    ['Claims > Decisions','The agency must settle the file within 20 days after receiving it.','general.decision-time-limit 20 day at-most'],
    ['Contributions > Rates','The contribution payable by an employer in respect of an employee shall amount to 1.75 per cent of the wages of the employee, and that payable by the employee to 0.5 per cent.','general.employer-contribution 1.75 percent exactly','general.employee-contribution 0.5 percent exactly'],
    ['Invalidity > Amount','The invalidity pension is increased by one per cent for every twelve months for which contributions were paid, subject to a ceiling of sixty-five per cent.','invalidity.accrual-rate 1 percent exactly','invalidity.maximum-rate 65 percent at-most'],
    ['Survivors > Shares','The widow receives during life three fifths, and each child two fifths, of the full rate.','survivors.rate 60 percent exactly','survivors.child-rate 40 percent exactly'],
    ['Appeals > Medical board','An insured person not content with the decision of the medical board may within ninety days appeal to the tribunal.','general.appeal-time-limit 90 day at-most'],
    ['Appeals > Medical board','The medical board may postpone an examination by up to ninety days.'],
    ['Definitions > Child','A child is one who has not attained the age of eighteen years, or of twenty-one years if disabled.','general.child-age 18 year at-most','general.student-age 21 year at-most'],
    ['Survivors > Short service','Where the deceased had completed less than ten years of service, a sum is paid to the spouse and children.'],
    ['Claims > Decisions','The Agency shall decide within sixty days of receiving the evidence.','general.decision-time-limit 60 day at-most'],
    ['Sick pay > End',"The employer's liability ends after 28 weeks in any period of sickness.",'sickness.duration 28 week exactly'],
    ['Maternity > Leave','An employee may take up to 52 weeks of maternity leave, of which two weeks immediately after the birth are compulsory.','maternity.duration 52 week at-most','maternity.postnatal-compulsory-leave 2 week exactly'],
    ["Workers' compensation > Definitions",'"spouse" means a person with whom the worker had lived for at least two years before the death.','survivors.marriage-duration 2 year at-least'],
    ["Workers' compensation > Loss of earnings","Where a worker is temporarily totally disabled, the Board shall pay 85 per cent of the worker's net average earnings.",'employment-injury.temporary-rate 85 percent exactly'],
    ['Contributions > Officers',"Every officer shall contribute to the Widows' and Orphans' Pension Scheme at the rate of four per cent of his salary.",'general.employee-contribution 4 percent exactly'],
    ['Pensions > Increase','Pensions shall be raised by three per cent on the first day of April in each year.','general.indexation-interval 1 year exactly'],
    ['Maternity > Conditions','A woman is entitled to maternity allowance who has paid 24 contributions in the 40 weeks that end with the sixth week before that in which she is expected to be confined.','maternity.qualifying-period 24 contribution at-least'],
    ['Actuary > Report','The actuary shall state, for each fifth year of a period of 75 years, the expected expenditure.'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).sort()).toEqual([...expected].sort()));
});

describe('what a provision does', () => {
  it.each(rows(
    ['Suspension > Absence', 'A pension is suspended for as long as the pensioner is absent from the country.', 'suspension-ground absence-abroad'],
    ['Suspension > Imprisonment', 'Benefit shall not be payable to a person who is imprisoned.', 'suspension-ground public-maintenance'],
    ['Unemployment benefit > Disqualification', 'A claimant who lost employment through wilful misconduct is disqualified from receiving benefit.', 'suspension-ground wilful-misconduct'],
    ['Claims > Fraud', 'A person who obtains a benefit by a fraudulent claim shall forfeit it.', 'suspension-ground fraud'],
    ['Employment injury > Examination', 'Payment may be withheld from a person who refuses to submit to a medical examination.', 'suspension-ground refusal-of-care'],
    ['Unemployment benefit > Strikes', 'A person is disentitled while a stoppage of work lasts.', 'suspension-ground trade-dispute'],
    ['Appeals > Right of appeal', 'A claimant may appeal to the Tribunal.', 'appeal'],
    ['Appeals > Decision', 'The decision of the Board shall be final.', 'finality'],
    ["Survivors' benefit > Remarriage", 'The pension of a widow shall cease on her remarriage.', 'remarriage'],
    ['Old-age pension > Grant', 'The member shall be paid a lump sum equal to the contributions.', 'lump-sum'],
    ['Maternity > Pay', 'The employer shall pay the maternity benefit.', 'employer-liability'],
    ['Finance > Deficit', 'Any deficit of the Fund shall be met by the Government.', 'state-responsibility'],
    ['Pensions > Adjustment', 'Pensions shall be adjusted to changes in the consumer price index.', 'indexation'],
    ['Maternity > Protection', 'No employer shall dismiss a woman because of her pregnancy.', 'dismissal-protection'],
    ['Medical care > Charges', 'A co-payment is due for each visit.', 'cost-sharing'],
  ))('%s', (text, headings, expected) => expect(marks(headings, text)).toEqual(expected));

  it.each(rows(
    ['The Board > Vacancy', 'A member who is absent from three meetings without leave vacates office.'],
    ['Contributions > Payment', 'Contributions shall be paid by the employer each month.'],
    ['Definitions > Terms', '"accident" means an event that happens at work;'],
  ))('nothing: %s', (text, headings) => expect(marks(headings, text)).toEqual([]));
});
