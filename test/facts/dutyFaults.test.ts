import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { outlineOf } from '../../server/src/draft/outline';
import { contextsOf } from '../../server/src/facts/contexts';
import { dutyFaults } from '../../server/src/facts/modality/faults';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

const { lexicon } = bundledRules();

/** "time «must»" of each duty that leaves something open. */
function faults(text: string, language: Language = 'en'): readonly string[] {
  const draft = readDraft('act.bill', text, { language }), outline = outlineOf(draft);
  return dutyFaults({ draft, outline, contexts: contextsOf(draft, outline), lexicon }).map(({ kind, provision, span }) => `${kind} «${draft.provisions[provision]!.text.slice(span.start, span.end)}»`);
}
const sections = (...texts: readonly string[]): string => texts.map((text, i) => `${i + 1}. ${text}\n\n`).join('');

describe('a duty without a time', () => {
  it('is one to notify, pay or decide a claim, where nothing says by when', () => {
    expect(faults(sections('The Fund must notify the employer.'))).toEqual(['time «must»']);
    expect(faults(sections('The Fund must notify the employer within seven days.'))).toEqual([]);
    expect(faults(sections('The Fund must notify the employer in such manner as may be prescribed.'))).toEqual([]);
    expect(faults(sections('The Fund may notify the employer.'))).toEqual([]);
    expect(faults(sections('The Fund must maintain a register.'))).toEqual([]); // goes on for ever
  });

  it('is to decide only where somebody asked', () => {
    expect(faults(sections('The Board must decide every claim.'))).toEqual(['time «must»']);
    expect(faults(sections('The Board must decide on its rules.'))).toEqual([]);
    expect(faults(sections('The Tribunal must decide every claim.'))).toEqual([]); // no law gives a court a time
  });

  it('is none where its section sets a time, or another provision for the same act of the same body', () => {
    expect(faults('1. Notices\n\n(1) The Fund must notify the employer.\n\n(2) It must do so within seven days.\n\n2. Payment\n\n(1) The Fund must pay the doctor.\n')).toEqual(['time «must»']);
    expect(faults(sections('The Fund must notify the employer.', 'The Fund must notify the doctor within seven days.'))).toEqual([]);
    expect(faults(sections('The Fund must notify the employer.', 'The Board must notify the doctor within seven days.'))).toEqual(['time «must»']);
  });

  it('is none where two conditions say when, or nobody who acts is named', () => {
    expect(faults(sections('If a claim is made, the Fund must notify the employer unless the employer knows.'))).toEqual([]);
    expect(faults(sections('If a claim is made, the Fund must notify the employer.'))).toEqual(['time «must»']);
    expect(faults(sections('The scheme must pay its costs.'))).toEqual([]);
  });

  it('is read in French and Spanish', () => {
    expect(faults('Article 1. La Caisse doit notifier la décision à l’employeur.\n', 'fr')).toEqual(['time «doit»']);
    expect(faults('Article 1. La Caisse doit notifier la décision à l’employeur dans les trente jours.\n', 'fr')).toEqual([]);
    expect(faults('Article 1. La Caisse doit notifier la décision à l’employeur.\n\nLa Caisse doit agir dans les trente jours.\n\nArticle 2. La Caisse doit payer le médecin.\n', 'fr')).toEqual(['time «doit»']); // each article by itself
    expect(faults('Artículo 1. La Caja deberá notificar al empleador.\n', 'es')).toEqual(['time «deberá»']);
  });
});

describe('a duty without a bearer', () => {
  it('is one in the passive, where nobody is named', () => {
    expect(faults(sections('Notices shall be sent in writing.'))).toEqual(['bearer «shall be sent»']);
    expect(faults(sections('Notices shall be sent in writing by the Fund.'))).toEqual([]);
    expect(faults(sections('Notices may be sent in writing.'))).toEqual([]);
    expect(faults(sections('Notices shall be sent in the prescribed manner.'))).toEqual([]);
    expect(faults(sections('The meeting shall be held in May.'))).toEqual([]);
  });

  it('is none where its section, its heading or the same act elsewhere names somebody', () => {
    expect(faults('1. Notices\n\n(1) Notices shall be sent in writing.\n\n(2) The Board must maintain a list.\n')).toEqual([]);
    expect(faults('1. Duties of employers\n\nNotices shall be sent in writing.\n')).toEqual([]);
    expect(faults('1. Duties\n\nNotices shall be sent in writing.\n')).toEqual(['bearer «shall be sent»']);
    expect(faults(sections('Notices shall be sent in writing.', 'The Fund must send notices within ten days.'))).toEqual([]);
    expect(faults(sections('Notices shall be sent in writing.', 'The Fund must send accounts within ten days.'))).toEqual(['bearer «shall be sent»']);
    expect(faults(sections('Notices shall be sent in writing.', 'The Fund is entitled to send notices.'))).toEqual(['bearer «shall be sent»']);
    expect(faults(sections('Notices and lists shall be sent in writing.', 'The Fund must send lists within ten days.'))).toEqual([]); // one of the two is enough
    expect(faults(sections('Fees shall be paid in money.', 'The Fund must pay the fee within ten days.'))).toEqual([]);
    expect(faults(sections('Notices shall be sent in writing.', 'The employer may send notices.'))).toEqual([]); // who may is known too
  });

  it('is none where the list above names somebody', () => {
    const list = (chapeau: string): string => `1. Records\n\n(1) ${chapeau}\n\n(a) Notices shall be sent in writing.\n\n(b) Records are open.\n`;
    expect(faults(list('Records are kept.'))).toEqual(['bearer «shall be sent»']);
    expect(faults(list('Records of the employer are kept.'))).toEqual([]);
  });

  it('is none of what only the person concerned can do, of nothing, and of somebody', () => {
    expect(faults(sections('Claims shall be sent in writing.'))).toEqual([]);
    expect(faults(sections('No notice shall be sent in writing.'))).toEqual([]);
    expect(faults(sections('Notice of the claim shall be sent in writing.'))).toEqual([]);
    expect(faults(sections('The Board shall be notified in writing.'))).toEqual([]);
    expect(faults(sections('They shall be sent in writing.'))).toEqual([]);
    expect(faults(sections('There shall be paid interest.'))).toEqual([]);
    expect(faults(sections('Notices which the law knows shall be sent in writing.'))).toEqual([]);
    expect(faults(sections('Notices of accidents by which a claim is made, as they are reported in the course of a month, shall be sent in writing.'))).toEqual([]); // "by which"
    expect(faults(sections('Notices of any of the accidents reported here shall be sent in writing.'))).toEqual(['bearer «shall be sent»']);
    expect(faults(sections('Notices shall be written.'))).toEqual([]); // writing is no act that anybody waits for
  });

  it('is no matter of schedules', () => {
    expect(faults('1. Notices\n\nA notice is a letter.\n\nSCHEDULE 1\n\nNotices\n\n1. Notices shall be sent in writing.\n')).toEqual([]);
  });
});
