import { describe, expect, it } from 'vitest';
import { bundledRules } from '../../server/src/bundled';
import { outlineOf } from '../../server/src/draft/outline';
import { contextsOf } from '../../server/src/facts/contexts';
import type { Norm } from '../../server/src/facts/modality/norm';
import { readNorms } from '../../server/src/facts/modality/read';
import { readDraft } from '../../server/src/formats/format';
import type { Language } from '../../server/src/text/language';

const { lexicon } = bundledRules();

function normsOf(text: string, language: Language): readonly { readonly norm: Norm; readonly text: string }[] {
  const draft = readDraft('act.bill', text, { language }), contexts = contextsOf(draft, outlineOf(draft));
  return draft.provisions.flatMap((provision, i) => readNorms(provision, contexts.of[i]!, lexicon).map(norm => ({ norm, text: provision.text })));
}

/** "duty | An employer | register with the Fund | within fourteen days": what a reader wants to know, parted by bars. */
const said = (text: string, language: Language): string[] => normsOf(text, language).map(({ norm }) => [
  `${norm.negated ? 'no ' : ''}${norm.modality}`, norm.subject?.text ?? `(${norm.thing?.text ?? ''})`, norm.what.text, norm.time?.text ?? '-',
].join(' | '));

describe('what English sentences oblige, allow, entitle to and forbid', () => {
  it.each([
    ['An employer must register with the Fund within fourteen days after first employing an employee.',
      'duty | An employer | register with the Fund | within fourteen days after first employing an employee'],
    ['Where an insured person dies, the Fund shall pay a funeral grant to the surviving spouse.', 'duty | the Fund | pay a funeral grant to the surviving spouse | -'],
    ['The Board shall, within thirty days, decide the claim.', 'duty | The Board | within thirty days, decide the claim | within thirty days'],
    ['The Board shall, where an employer objects, notify the claimant.', 'duty | The Board | notify the claimant | -'],
    ['The employer shall be liable to pay the costs of medical care.', 'duty | The employer | pay the costs of medical care | -'],
    ['Contributions shall be paid to the Fund.', 'duty | (Contributions) | be paid to the Fund | -'],
    ['Contributions shall be paid by the employer before the end of each month.', 'duty | the employer | be paid by the employer | before the end of each month'],
    ['The Minister may appoint inspectors.', 'power | The Minister | appoint inspectors | -'],
    ['A claimant may appeal within thirty days after the decision.', 'power | A claimant | appeal | within thirty days after the decision'],
    ['A worker is entitled to sickness benefit.', 'right | A worker | sickness benefit | -'],
    ['A prisoner is not entitled to sickness benefit.', 'no right | A prisoner | sickness benefit | -'],
    ['No employer shall dismiss a woman during pregnancy.', 'prohibition | No employer | dismiss a woman during pregnancy | -'],
    ['An inspector must not disclose what was learnt.', 'prohibition | An inspector | disclose what was learnt | -'],
    ['The Fund must publish its accounts every year.', 'duty | The Fund | publish its accounts | every year'],
    ['The Fund must, if a person applies, notify the person within seven days.', 'duty | The Fund | notify the person | within seven days'],
    ['An application shall be made in the form approved by the Board.', 'duty | (An application) | be made in the form approved by the Board | -'], // the Board approves, it does not apply
    ['The claim shall be promptly decided by the Fund.', 'duty | the Fund | be promptly decided by the Fund | promptly'],
    ['The Fund must be notified by the employer within seven days.', 'duty | the employer | be notified by the employer | within seven days'],
    ['A register shall be kept by the Director, in such form as is prescribed.', 'duty | the Director | be kept by the Director, in such form as is prescribed | -'],
    ['No pension shall be assigned.', 'prohibition | (No pension) | be assigned | -'],
    ['No claim may be refused by the Fund.', 'prohibition | the Fund | be refused by the Fund | -'],
    ['No person is entitled to two pensions.', 'no right | No person | two pensions | -'],
    ['The Minister may make regulations every year.', 'power | The Minister | make regulations every year | -'], // a power has no time by which it is used
    ['The employer must not dismiss a worker within six months after the birth.', 'prohibition | The employer | dismiss a worker | within six months after the birth'],
    ['The Fund must pay benefit and interest that may be due.', 'duty | The Fund | pay benefit and interest that may be due | -'],
    ['The Fund must reimburse the employer.', 'duty | The Fund | reimburse the employer | -'],
    ['Contributions shall be paid by employers.', 'duty | employers | be paid by employers | -'],
    ['Contributions shall be paid by instalments.', 'duty | (Contributions) | be paid by instalments | -'],
    ['The scheme shall provide medical care.', 'duty | The scheme | provide medical care | -'],
    ['An officer must report an accident forthwith.', 'duty | An officer | report an accident | forthwith'],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}\n`, 'en')).toEqual([expected]);
  });

  it('two duties of one sentence have the same bearer', () => {
    expect(said('1. The Fund must decide a claim within thirty days and must notify the claimant within seven days.\n', 'en')).toEqual([
      'duty | The Fund | decide a claim | within thirty days', 'duty | The Fund | notify the claimant | within seven days',
    ]);
  });

  it.each([
    ['The Fund must decide, and the Board may review, a claim.', ['duty | The Fund | decide | -', 'power | the Board | review, a claim | -']],
    ['The Fund must decide claims and the Board must hear appeals within thirty days.', ['duty | The Fund | decide claims | -', 'duty | the Board | hear appeals | within thirty days']],
    ['The Fund must decide claims and it may refuse them.', ['duty | The Fund | decide claims | -', 'power | it | refuse them | -']],
    ['Every employer must keep records; the inspector may see them.', ['duty | Every employer | keep records | -', 'power | the inspector | see them | -']],
  ])('two bearers of one sentence have each their own: %s', (text, expected) => {
    expect(said(`1. ${text}\n`, 'en')).toEqual(expected);
  });

  it('a list gives each of its items to the one who is named above it', () => {
    expect(said('1. Duties\n(1) An employer must–\n(a) keep a register of wages; and\n(b) show it to an inspector within seven days.\n', 'en')).toEqual([
      'duty | An employer |  | -', 'duty | An employer | keep a register of wages | -', 'duty | An employer | show it to an inspector | within seven days',
    ]);
  });

  it.each([
    'This Act shall apply to seafarers.', 'The pension is calculated as the Minister may prescribe.', 'Any matter that may be prescribed is set out in the Schedule.',
    'The Board shall consist of nine members.', 'A decision that the Board must take is published.', 'Regulations shall be construed with this Act.',
    'The Fund shall be a body corporate.', 'The Fund must be ready.', 'A worker is not required to pay contributions.', 'A pension shall be suspended during imprisonment.', 'Part II shall come into force in May.', 'Benefits which must be repaid bear no interest.',
  ])('nobody has a duty, power or right by: %s', (text) => {
    expect(said(`1. ${text}\n`, 'en')).toEqual([]);
  });

  it('a row of a table, a note and what is put into another act give nobody a duty', () => {
    const duty = 'duty | The Fund | notify the employer | -';
    expect(said('1. The Fund must notify the employer.\n', 'en')).toEqual([duty]);
    expect(said('1. Notices\n\n> Note: The Fund must notify the employer.\n', 'en')).toEqual([]);
    expect(said('1. Notices\n\n| Matter | Rule |\n| --- | --- |\n| One | The Fund must notify the employer. |\n', 'en')).toEqual([]);
    expect(said('1. The following section is inserted after section 4:\n\n“4A. Notices\n\nThe Fund must notify the employer.”\n', 'en')).toEqual([]);
  });

  it('an item that is a sentence has a bearer of its own', () => {
    expect(said('1. Duties\n(1) An employer must do the following:\n(a) The Fund must notify the employer;\n(b) pay wages.\n', 'en')).toContain('duty | The Fund | notify the employer | -');
  });

  it('a definition gives nobody a duty', () => {
    expect(said('1. Definitions\nIn this Act–\n"employer" means a person who must register;\n', 'en')).toEqual([]);
  });

  it('says where its words stand', () => {
    const [{ norm, text } = { norm: undefined, text: '' }] = normsOf('1. The Fund **must** pay the benefit within seven days.\n', 'en');
    expect(text.slice(norm!.modal!.start, norm!.modal!.end)).toBe('must');
    expect(text.slice(norm!.time!.span!.start, norm!.time!.span!.end)).toBe('within seven days');
    expect(text.slice(norm!.subject!.span!.start, norm!.subject!.span!.end)).toBe('The Fund');
  });

  it('names the act, and the word that says it', () => {
    const act = (text: string): (string | undefined)[][] => normsOf(`1. ${text}\n`, 'en').map(({ norm, text: own }) => [norm.verb && own.slice(norm.verb.start, norm.verb.end), norm.act]);
    expect(act('The Fund must notify the employer.')).toEqual([['notify', 'notify']]);
    expect(act('Contributions shall be paid to the Fund.')).toEqual([['paid', 'pay']]);
    expect(act('The Board shall, within thirty days, decide the claim.')).toEqual([['decide', 'decide']]);
    expect(act('The Board shall, without delay decide.')).toEqual([['decide', 'decide']]); // one comma is no pair
    expect(act('The Fund must reconsider it.')).toEqual([['reconsider', undefined]]);
    expect(act('An employer must–\n(a) keep a register; and\n(b) show it.')).toEqual([[undefined, undefined], ['keep', 'keep'], ['show', undefined]]);
  });

  it('stands in a sentence of its own', () => {
    const sentences = (text: string): string[] => normsOf(text, 'en').map(({ norm, text: own }) => own.slice(norm.sentence.start, norm.sentence.end).replace(/[.;]$/, ''));
    expect(sentences('1. Workers are insured. The Fund must pay the benefit. It is paid weekly.\n')).toEqual(['The Fund must pay the benefit']);
    expect(sentences('1. An employer must–\n(a) keep a register. It is public.\n(b) pay wages.\n')).toEqual(['An employer must', 'keep a register', 'pay wages']);
    expect(said('1. The worker is sick. The Fund must pay the benefit.\n', 'en')).toEqual(['duty | The Fund | pay the benefit | -']);
    expect(said('1. Benefit is paid weekly: the Fund must notify the worker.\n', 'en')).toEqual(['duty | the Fund | notify the worker | -']);
  });

  it('has a bearer without a place in its own words where a list names him above it', () => {
    const [, item] = normsOf('1. An employer must–\n(a) keep a register.\n', 'en');
    expect([item!.norm.modal, item!.norm.subject, item!.norm.what.text, item!.text.slice(item!.norm.what.span!.start, item!.norm.what.span!.end)]).toEqual([undefined, { text: 'An employer' }, 'keep a register', 'keep a register']);
  });

  it.each([
    ['An employer must either–\n(a) pay the worker; or\n(b) notify the Fund.', ['duty | An employer | pay the worker | -', 'duty | An employer | notify the Fund | -']],
    ['An employer must do so–\n(a) on paper; or\n(b) by wire.', []],
    ['An employer who must register must–\n(a) pay the worker.', ['duty | An employer who must register | pay the worker | -']],
    [`An employer of ${'seafarers or '.repeat(9)}miners must–\n(a) pay the worker.`, [`duty | An employer of ${'seafarers or '.repeat(9)}miners | pay the worker | -`]],
    ['An employer must do as follows–\n(a) the Fund must notify the worker.', ['duty | the Fund | notify the worker | -']],
    ['The Fund must notify a worker who–\n(a) is sick.', []],
  ])('a list gives its items what stands at the end above them: %s', (text, expected) => {
    expect(said(`1. ${text}\n`, 'en').slice(1)).toEqual(expected);
  });

  it('a list gives its items the case in which they hold, unless they are sentences', () => {
    const conditions = (item: string): string[] => normsOf(`1. Where a worker dies–\n(a) ${item};\n(b) it ends.\n`, 'en')[0]!.norm.conditions.map(({ text }) => text);
    expect(conditions('the Fund must notify the widow')).toEqual(['Where a worker dies']);
    expect(conditions('The Fund must notify the widow')).toEqual([]);
  });

  it.each([
    ['The Fund must decide what must be paid.', ['duty | The Fund | decide what must be paid | -']],
    ['The Fund must pay the benefit due and may recover it.', ['duty | The Fund | pay the benefit due | -', 'power | The Fund | recover it | -']],
    ['The Fund must pay benefit, employers must register workers.', ['duty | The Fund | pay benefit | -', 'duty | employers | register workers | -']],
    ['The Fund must decide claims and, if a person asks, the Board must hear appeals.', ['duty | The Fund | decide claims | -', 'duty | the Board | hear appeals | -']],
    ['Contributions shall be paid and must be recorded.', ['duty | (Contributions) | be paid | -', 'duty | (Contributions) | be recorded | -']],
    ['The Fund must decide claims and then shall notify workers.', ['duty | The Fund | decide claims | -', 'duty | The Fund | notify workers | -']],
    ['The pension must suffice.', []],
    ['The Board may continue the pension.', ['power | The Board | continue the pension | -']],
    ['A worker is entitled to benefit within seven days.', ['right | A worker | benefit within seven days | -']],
    ['Within seven days the Fund must decide the claim.', ['duty | the Fund | decide the claim | Within seven days']],
    ['The Fund must notify a worker who, on a claim, is sick.', ['duty | The Fund | notify a worker who, on a claim, is sick | -']],
    ['The Fund must decide within seven days after the day when the claim is made.', ['duty | The Fund | decide | within seven days after the day when the claim is made']],
    ['The claim shall be signed by the ploughman.', ['duty | the ploughman | be signed by the ploughman | -']],
    ['Benefit shall be paid into an account by the ploughman.', ['duty | (Benefit) | be paid into an account by the ploughman | -']],
    ['Contributions shall be paid by the employer, within ten days.', ['duty | the employer | be paid by the employer | within ten days']],
    ['Contributions shall be paid by the employer of a seafarer.', ['duty | the employer | be paid by the employer of a seafarer | -']],
  ])('who must do what is told once: %s', (text, expected) => {
    expect(said(`1. ${text}\n`, 'en')).toEqual(expected);
  });

  it.each([
    ['And the Fund must pay benefit.', ['duty | the Fund | pay benefit | -']], ['Also the Fund must pay benefit.', ['duty | the Fund | pay benefit | -']],
    ['The Fund also must pay benefit.', ['duty | The Fund | pay benefit | -']], ['The Fund therefore always must pay benefit.', ['duty | The Fund | pay benefit | -']], ['Therefore the Fund must pay benefit.', ['duty | the Fund | pay benefit | -']],
    ['He who is sick must notify the Fund.', ['duty | He who is sick | notify the Fund | -']], ['It must pay benefit.', ['duty | It | pay benefit | -']], ['They must suffice.', ['duty | They | suffice | -']],
    ['The order of the Fund must suffice.', []], ['The order Fund must suffice.', []], ['The form, Fund copy, must suffice.', []], ['All that must suffice.', []],
    ['On request of the Board must pay benefit.', []], ['On the day that the Board chooses must pay benefit.', []], ['On a claim the Board must pay benefit.', ['duty | the Board | pay benefit | -']],
    ['On a claim, or soon, employers must register workers.', ['duty | employers | register workers | -']], ['On a claim (so called) employers must register workers.', []], ['On a claim, Pensions Board must register workers.', ['duty | Pensions Board | register workers | -']],
    ['The Fund, which, must pay benefit.', []], ['The Board, as such, must pay benefit.', ['duty | The Board, as such | pay benefit | -']],
    ['On a claim, employers must register workers.', ['duty | employers | register workers | -']], ['If she asks, it must pay benefit.', ['duty | it | pay benefit | -']],
    ['Where a claim is made the Fund must decide it.', ['duty | the Fund | decide it | -']], ['On a claim must pay benefit.', []],
    ['The rate, if the Board agrees, must suffice.', []], ['The pension of the worker must suffice.', []], ['The PAYE must suffice.', []],
    ['The Social Protection Desk must reconsider it.', ['duty | The Social Protection Desk | reconsider it | -']], ['The clay desk must reconsider it.', []], ['The clay desk, Social, must reconsider it.', []],
    ['The Fund that the worker and the employer chose must pay benefit.', ['duty | The Fund that the worker and the employer chose | pay benefit | -']],
    ['A worker who has been sick must notify the Fund.', ['duty | A worker who has been sick | notify the Fund | -']], ['The Fund pays what he must pay.', []], ['The Fund pays what employers must pay.', []],
    ['The Fund pays as the officer on duty there may fix.', []],
    ['The worker (or the widow) must notify the Fund.', ['duty | The worker (or the widow) | notify the Fund | -']],
  ])('the name before the modal tells who: %s', (text, expected) => {
    expect(said(`1. ${text}\n`, 'en')).toEqual(expected);
  });

  it('a condition that is part of the time is not told twice', () => {
    expect(normsOf('1. The Fund must decide within seven days after the day when the claim is made.\n', 'en')[0]!.norm.conditions).toEqual([]);
  });

  it('tells the condition, before or behind', () => {
    const conditions = (text: string) => normsOf(`1. ${text}\n`, 'en')[0]!.norm.conditions.map((one) => one.text);
    expect(conditions('If the claim is refused, the Fund must give reasons.')).toEqual(['If the claim is refused']);
    expect(conditions('The Fund must give reasons if the claim is refused.')).toEqual(['if the claim is refused']);
    expect(conditions('The Fund must, if a person applies, notify the person.')).toEqual(['if a person applies']);
    expect(conditions('If the claim is refused, the Fund must give reasons unless they are known.')).toEqual(['If the claim is refused', 'unless they are known']);
    expect(conditions('The Fund must give reasons.')).toEqual([]);
  });

  it('are no words that only link a sentence to the one before, which name nobody either', () => {
    const said = (language: 'en' | 'fr' | 'es', text: string) => normsOf(`1. ${text}\n`, language).map(({ norm }) => [norm.subject?.text, ...norm.conditions.map((one) => one.text)]);
    expect(said('en', 'However, the Fund must give reasons.')).toEqual([['the Fund']]);
    expect(said('en', 'Exceptionally, the Fund may give reasons.')).toEqual([['the Fund']]);
    expect(said('en', 'In particular, and in case of doubt, the Fund must give reasons.')).toEqual([['the Fund', 'in case of doubt']]);
    expect(said('en', 'Moreover, where a claim is refused, the Fund must give reasons.')).toEqual([['the Fund', 'where a claim is refused']]);
    expect(said('en', 'Employers, the Board and agents must keep books.')).toEqual([['Employers, the Board and agents']]);
    expect(said('en', 'In case of doubt, the Fund must give reasons.')).toEqual([['the Fund', 'In case of doubt']]);
    expect(said('fr', 'Toutefois, la caisse doit motiver son refus.')).toEqual([['la caisse']]);
    expect(said('fr', 'Toutefois, il peut être créé une caisse.')).toHaveLength(1);
    expect(said('fr', 'En particulier, lorsque la demande est refusée, la caisse doit motiver son refus.')).toEqual([['la caisse', 'lorsque la demande est refusée']]);
    expect(said('es', 'Especialmente, el empleador deberá inscribir a los trabajadores.')).toEqual([['el empleador']]);
    expect(said('es', 'Sin embargo, en caso de duda, la caja deberá pagar.')).toEqual([['la caja', 'en caso de duda']]);
  });

  it('tells what is left to other rules', () => {
    const elsewhere = (text: string): boolean => normsOf(`1. ${text}\n`, 'en')[0]!.norm.elsewhere;
    expect(elsewhere('The Director must keep a register in such form as is prescribed.')).toBe(true);
    expect(elsewhere('Subject to section 5, the Fund must pay the pension.')).toBe(true);
    expect(elsewhere('The Director must keep a register.')).toBe(false);
  });
});

describe('what French sentences oblige, allow, entitle to and forbid', () => {
  it.each([
    ['L’employeur doit déclarer tout accident dans les quarante-huit heures.', 'duty | L’employeur | déclarer tout accident | dans les quarante-huit heures'],
    ['L’employeur est tenu de verser les cotisations dans un délai de quinze jours.', 'duty | L’employeur | verser les cotisations | dans un délai de quinze jours'],
    ['La Caisse statue sur la demande dans un délai de trente jours.', 'duty | La Caisse | statue sur la demande | dans un délai de trente jours'],
    ['Les cotisations sont versées par l’employeur.', 'duty | l’employeur | versées par l’employeur | -'],
    ['Le ministre peut nommer des inspecteurs.', 'power | Le ministre | nommer des inspecteurs | -'],
    ['L’assuré a droit aux prestations de maladie.', 'right | L’assuré | prestations de maladie | -'],
    ['L’employeur ne peut licencier une femme enceinte.', 'prohibition | L’employeur | licencier une femme enceinte | -'],
    ['La demande doit être présentée par l’assuré dans un délai de deux mois.', 'duty | l’assuré | être présentée par l’assuré | dans un délai de deux mois'],
    ['La Caisse doit, sauf cas de force majeure, statuer dans les trente jours.', 'duty | La Caisse | statuer | dans les trente jours'],
    ['L’assuré bénéficie des soins.', 'right | L’assuré | soins | -'],
    ['La Caisse en informe l’assuré.', 'duty | La Caisse | informe l’assuré | -'],
    ['La Caisse décide de la paie.', 'duty | La Caisse | décide de la paie | -'],
    ['Lorsque l’assuré décède, la Caisse doit payer une allocation.', 'duty | la Caisse | payer une allocation | -'],
  ])('%s', (text, expected) => {
    expect(said(`Article 1. ${text}\n`, 'fr')).toEqual([expected]);
  });

  it.each(['Le bénéficié est exclu.', 'Statue sur la demande la Caisse.', 'L’indemnité paie le loyer.', 'L’employeur, informe la Caisse.', 'La demande de l’employeur de paie est écrite.', 'Le salarié déclaré à la Caisse est couvert.', 'L’employeur avisé de la demande est entendu.', 'L’employeur qui ne déclare pas un salarié est passible d’une amende.', 'La présente loi s’applique aux marins.', 'Le montant fixé par décret est publié au journal.', 'L’institution de contrôle est publique.', 'La Caisse est soumise à la tutelle du ministre.'])(
    'nobody has a duty, power or right by: %s', (text) => {
      expect(said(`Article 1. ${text}\n`, 'fr').filter((one) => !one.includes('publi'))).toEqual([]);
    });
});

describe('what Spanish sentences oblige, allow, entitle to and forbid', () => {
  it.each([
    ['El empleador deberá inscribir al trabajador dentro de los diez días siguientes al ingreso.', 'duty | El empleador | inscribir al trabajador | dentro de los diez días siguientes al ingreso'],
    ['El Instituto resolverá la solicitud en el plazo de treinta días.', 'duty | El Instituto | resolverá la solicitud | en el plazo de treinta días'],
    ['Las cotizaciones serán pagadas por el empleador.', 'duty | el empleador | pagadas por el empleador | -'],
    ['El ministro podrá nombrar inspectores.', 'power | El ministro | nombrar inspectores | -'],
    ['El asegurado tiene derecho a las prestaciones.', 'right | El asegurado | las prestaciones | -'],
    ['El empleador no podrá despedir a la trabajadora.', 'prohibition | El empleador | despedir a la trabajadora | -'],
    ['Ningún empleador podrá despedir a la trabajadora.', 'prohibition | Ningún empleador | despedir a la trabajadora | -'],
    ['Las prestaciones se pagarán mensualmente.', 'duty | (Las prestaciones) | pagarán mensualmente | mensualmente'],
    ['Una institución deberá pagar la pensión.', 'duty | Una institución | pagar la pensión | -'],
    ['La pensión deberá pagarse por la Caja dentro de los diez días.', 'duty | la Caja | pagarse por la Caja | dentro de los diez días'],
    ['Si el asegurado fallece, la Caja pagará una asignación.', 'duty | la Caja | pagará una asignación | -'],
  ])('%s', (text, expected) => {
    expect(said(`Artículo 1. ${text}\n`, 'es')).toEqual([expected]);
  });

  it.each(['La presente ley se aplica a los marinos.', 'El monto que podrá descontarse es público.'])('nobody has a duty, power or right by: %s', (text) => {
    expect(said(`Artículo 1. ${text}\n`, 'es')).toEqual([]);
  });
});
