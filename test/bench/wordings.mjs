/** A pack of so many wording rules, the same for the same number: `{ path, text }` of its files, with the rules in files of 1,000, as people would part them. */
export function packOf(count) {
  const word = (number) => String.fromCharCode(...[0, 1, 2, 3].map((place) => 97 + Math.floor(number / 26 ** place) % 26));
  const rule = (i) => `  - id: rule-${i}\n    title: Say ${word(i)} plainly\n    severity: hint\n    wording:\n      en: {avoid: [${word(i)}x of the ${word(i * 7)}, ${word(i * 3)}ment], use: [${word(i)}]}\n    why: Short words are read faster.\n`;
  const files = [{ path: 'pack.yaml', text: 'id: many\nversion: 1.0.0\ntitle: Many rules\nlicence: CC0-1.0\nlanguages: [en]\n' }];
  for (let from = 0; from < count; from += 1000) {
    files.push({ path: `rules/${from}.yaml`, text: `rules:\n${Array.from({ length: Math.min(1000, count - from) }, (_, i) => rule(from + i)).join('')}` });
  }
  return files;
}
