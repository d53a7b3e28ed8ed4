import type { PackFile } from '../../server/src/engine/teamPack';

/** A pack as a ministry would write it: stricter figures than C102, a parameter and an instrument of its own, French wording. */
export const houseStyle: readonly PackFile[] = [
  { path: 'pack.yaml', text: `id: aurelia
version: 1.2.0
title: {en: House style of the Ministry of Labour of Aurelia, fr: Style du ministère du Travail d’Aurélie}
licence: CC0-1.0
languages: [en, fr]
needs: ">=0.1.0"
extends: [c102, drafting]
instrument: {id: AUR-SPC, kind: law, year: 2031, status: in force}
overrides:
  c102/sickness-waiting-period: {limit: {at-most: 2 days}, cite: AUR-SPC Art. 12}
  c102/sickness-duration: {severity: warning, cite: AUR-SPC Art. 13, message: "Too short ({found})."}
  drafting/en-shall-duty: off
` },
  { path: 'articles.yaml', text: `verification: {level: full-text}
articles:
  - {cite: AUR-SPC Art. 12, title: Waiting period, explains: Two days at most., branch: sickness, topic: waiting-period}
  - {cite: AUR-SPC Art. 13, title: Duration, explains: Half a year and more., branch: sickness, topic: duration}
  - {cite: AUR-SPC Art. 40, title: Funeral grant, explains: Paid within ten days., branch: survivors, topic: claim}
` },
  { path: 'vocabulary/en.yaml', text: `language: en
parameters:
  - topic: funeral-delay
    of: duration
    branch: survivors
    branches: [survivors]
    units: [day, week]
    sure: |
      funeral (grant|allowance) ~6 (paid|payable) ~4 {q}
` },
  { path: 'clauses.yaml', text: `clauses:
  - id: funeral-grant
    title: {en: Funeral grant, fr: Allocation funéraire}
    gives-effect-to: AUR-SPC Art. 40
    branch: survivors
    placeholders: {days: {en: 10 or fewer, fr: 10 ou moins}}
    text: {en: "The funeral grant shall be paid within {days} days of the death.", fr: "L’allocation funéraire est versée dans les {days} jours du décès."}
  - id: house-appeal
    title: Review by the Social Tribunal
    element: appeal
    placeholders: {months: number of months}
    text: A person may appeal to the Social Tribunal within {months} months.
` },
  { path: 'rules/house.yaml', text: `rules:
  - id: funeral-delay
    cite: AUR-SPC Art. 40
    title: The funeral grant comes late
    severity: warning
    for: survivors.funeral-delay
    limit: {at-most: 10 days}
    when: {comparator: [at-most, exactly]}
    why: A family pays the funeral at once.
  - id: fr-prise-en-charge
    title: Dire qui paie
    severity: hint
    wording:
      fr: {avoid: [prise en charge], use: [paiement]}
    why: Le lecteur doit savoir qui paie.
` },
  { path: 'rules/house.md', text: `# funeral-delay

## A month
\`\`\`bill
PART X. SURVIVORS' BENEFIT
40. The funeral grant shall be paid [|within thirty days|] of the death.
\`\`\`

## Ten days
\`\`\`bill
PART X. SURVIVORS' BENEFIT
40. The funeral grant shall be paid within ten days of the death.
\`\`\`

# fr-prise-en-charge

## Nom
\`\`\`bill fr
Article 1. La [|prise en charge|] des frais est mensuelle.
\`\`\`

## Autres mots
\`\`\`bill fr
Article 1. La charge est reprise par l’État.
\`\`\`

# sickness-waiting-period

## Three days
\`\`\`bill
PART III. SICKNESS BENEFIT
12. (1) No benefit is payable for the first [|three days|] of incapacity for work.
\`\`\`

## Two days
\`\`\`bill
PART III. SICKNESS BENEFIT
12. (1) No benefit is payable for the first two days of incapacity for work.
\`\`\`
` },
];

/** The same with other words in one file. */
export const changed = (path: string, from: string | RegExp, to: string): readonly PackFile[] =>
  houseStyle.map((file) => file.path === path ? { path, text: file.text.replace(from, to) } : file);
