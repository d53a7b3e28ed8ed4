import { describe, expect, it } from 'vitest';
import { readDraft } from '../../server/src/formats/format';
import { law } from './aknLaw';

const read = (text: string, previous?: ReturnType<typeof readDraft>) => readDraft('law.xml', text, previous && { previous });
const before = read(law);

describe('XML that is read again', () => {
  it('has no fault here, for with one all of it is read', () => expect(before.problems).toEqual([]));

  it.each(['x', ' means a ', ':', ' ', '“', '&', '<', '>', ']', '—', '\n', 'é', '\uD83D', ''])('is as read afresh, whatever is typed or taken away: %j', (typed) => {
    for (let at = law.indexOf('<preface>'); at < law.length; at++) for (const cut of typed === '' ? [1, 3, 12] : [0, 2]) {
      const text = law.slice(0, at) + typed + law.slice(at + cut);
      const again = read(text, before), fresh = read(text);
      if (JSON.stringify(again) !== JSON.stringify(fresh)) expect(again, `${JSON.stringify(typed)} for ${JSON.stringify(law.slice(at, at + cut))} at ${at}`).toEqual(fresh);
    }
  });

  it('is as read afresh after many letters', () => {
    let text = law, draft = before;
    for (const letter of ' or is thought to be ill') {
      const at = text.indexOf('is paid:') - 1;
      text = text.slice(0, at) + letter + text.slice(at);
      draft = read(text, draft);
    }
    expect(draft.provisions.map(({ words }) => words.text)).toContain('A person who is ill or is thought to be ill is paid:');
    expect(draft).toEqual(read(text));
  });
});
