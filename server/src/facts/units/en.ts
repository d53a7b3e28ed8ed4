import { type UnitWords, comparing, list, longestFirst, set } from './words';

/** The words around numbers in English laws. */
export const en: UnitWords = {
  units: {
    day: { unit: 'day' }, days: { unit: 'day' }, week: { unit: 'week' }, weeks: { unit: 'week' }, month: { unit: 'month' }, months: { unit: 'month' },
    year: { unit: 'year' }, years: { unit: 'year' }, fortnight: { unit: 'day', times: 14 }, fortnights: { unit: 'day', times: 14 },
  },
  working: set('working business ordinary'),
  adjectives: set('calendar consecutive continuous complete completed full additional further successive clear whole insurance such other paid retirement natural separate financial calender'),
  after: set(''),
  percent: list('per cent', 'per centum', 'per hundred', 'p c'),
  of: set('of'),
  contributions: set('contribution contributions'),
  frequency: { monthly: 'monthly-', weekly: 'weekly-', daily: 'daily-' },
  countAdjectives: set('employment insurance insurable qualifying paid credited reckonable compulsory effective actual qualified prescribed average valid or and social security basic additional'),
  nouns: {
    persons: 'person', person: 'person', employees: 'person', workers: 'person', workmen: 'person', employee: 'person', children: 'child', child: 'child', breaks: 'break',
    break: 'break', hours: 'hour', hour: 'hour',
  },
  currencies: { dollars: 'USD', pounds: 'GBP', shillings: 'KES', rupees: 'INR', kwacha: 'ZMW', naira: 'NGN', cedis: 'GHS', rand: 'ZAR', euros: 'EUR', euro: 'EUR', riels: 'KHR', francs: 'XAF' },
  currencySigns: { $: 'USD', '€': 'EUR', '£': 'GBP', '₹': 'INR', '₨': 'INR', rs: 'INR', shs: 'TZS', tshs: 'TZS', kshs: 'KES', gh: 'GHS', n: 'NGN', usd: 'USD', eur: 'EUR' },
  ageBefore: list('age of', 'ages of', 'aged', 'age', 'age is', 'attained', 'over the age of', 'under', 'above the age of', 'below the age of', 'reached', 'attains', 'attaining', 'pensionable age to', 'older than', 'younger than', 'age from'),
  ageAfter: list('of age', 'old'),
  every: set('every each'),
  months: set('january february march april may june july august september october november december'),
  intervals: [
    ...list('annually', 'yearly', 'each year', 'every year', 'once a year', 'every financial year', 'each financial year', 'every calendar year', 'once in every year', 'each calendar year').map(words => ({ words, value: 1, unit: 'year' })),
    ...list('half yearly', 'twice a year', 'biannually', 'every half year').map(words => ({ words, value: 6, unit: 'month' })),
    ...list('quarterly', 'every quarter', 'each quarter').map(words => ({ words, value: 3, unit: 'month' })),
    ...list('biennially').map(words => ({ words, value: 2, unit: 'year' })),
    ...list('triennially').map(words => ({ words, value: 3, unit: 'year' })),
  ],
  comparators: longestFirst([
    ...comparing('at-least', ['not less than', 'not fewer than', 'no less than', 'no fewer than', 'at least', 'a minimum of', 'minimum of', 'not under', 'not be less than', 'not being less than', 'not below', 'more than', 'exceeding', 'in excess of', 'over', 'equal to or greater than', 'equal to or more than', 'greater than', 'not lower than', 'not be lower than', 'not be below', 'minimum period of', 'is not less than', 'not in any case be less than', 'in no case be less than', 'in no case less than', 'in no way be less than', 'never be less than', 'not in any event be less than', 'no fewer in number than'],
      ['or more', 'or above', 'or over', 'at least', 'and above', 'and over', 'or upwards', 'or longer', 'and upwards', 'and more', 'or greater', 'at the least', 'or older']),
    ...comparing('at-most', ['not exceeding', 'not more than', 'no more than', 'not be more than', 'up to', 'a maximum of', 'maximum of', 'maximum period of', 'limited to', 'not to exceed', 'not exceed', 'not be greater than', 'not greater than', 'within', 'not later than', 'not longer than', 'no longer than', 'not in excess of', 'under', 'less than', 'below', 'fewer than', 'not being more than', 'nor more than', 'or more than', 'not over', 'at most', 'not above', 'no later than', 'in any case exceed', 'not in any case exceed', 'shall not exceed', 'at the most', 'lower than', 'younger than', 'until'],
      ['or less', 'at most', 'at the most', 'or fewer', 'or under', 'or below', 'or younger', 'or shorter']),
  ]),
  fillers: set('a an the of is be period such any in to for that age ages years the his her their one equal aggregate total and continuous'),
  stretch: set('period periods term duration total aggregate rate sum interval intervals amount time'),
  links: set('or and to but nor'),
  alternatives: set('or to but nor'),
  references: set('section sections article articles paragraph paragraphs subsection subsections part chapter schedule no number act rule regulation regulations clause form table page item category class convention s'),
  predicates: set('is are be exceed than to at equals least most maximum minimum'),
  than: set('than'),
  ofWhich: list('of which', 'of whom', 'including'),
  numberOf: list('number of', 'total of'),
};
