// An invented act of any size, the same for the same number of words: sections of the kinds that drafts hold, values included, so
// that every stage has work. Written for measuring only; it says nothing sensible.
const benefits = ['sickness benefit', 'unemployment benefit', 'maternity benefit', 'the retirement pension', 'the invalidity pension'];
const persons = ['an insured person', 'a claimant', 'an employer', 'a surviving spouse', 'a self-employed person'];

/** The text of an act of about so many words. */
export function actOf(words) {
  const parts = ['SOCIAL SECURITY ACT\n'];
  let written = 3, section = 0;
  while (written < words) {
    if (section % 20 === 0) parts.push(`\nPART ${section / 20 + 1} – BENEFITS AND ADMINISTRATION\n`);
    section++;
    const benefit = benefits[section % benefits.length], person = persons[section % persons.length];
    const text = [
      `\n${section}. Conditions of ${benefit}\n`,
      `(1) Subject to section ${Math.max(1, section - 3)}, ${person} who has paid contributions for at least ${6 + section % 30} months is entitled to ${benefit} at the rate of ${40 + section % 40} per cent of average insurable earnings.\n`,
      `(2) In the case of ${benefit}, payment begins on the ${['fourth', 'second', 'eighth'][section % 3]} day after the contingency and continues for a maximum period of ${10 + section % 40} weeks, unless –\n`,
      `(a) the person resides outside the territory of the State;\n(b) the claim has been obtained by fraud; or\n(c) the person fails without good cause to comply with the regulations made by the Minister.\n`,
      `(3) The Board must keep a register of the persons to whom this section applies, and must publish each year a report on the decisions taken under it, the number of appeals and the sums paid.\n`,
    ].join('');
    parts.push(text);
    written += text.split(/\s+/).length;
  }
  return parts.join('');
}
