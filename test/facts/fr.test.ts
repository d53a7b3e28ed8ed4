import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Provision } from '../../server/src/draft/draft';
import type { Context } from '../../server/src/facts/context';
import { type LexiconProblem, type VocabularyData, compileLexicon } from '../../server/src/facts/lexicon';
import { readFacts } from '../../server/src/facts/read';

const problems: LexiconProblem[] = [];
const lexicon = compileLexicon([parse(readFileSync('rules/vocabulary/fr.yaml', 'utf8')) as VocabularyData], problems);

/** A provision of these words under these headings, outermost first; words before " | " introduce its list. */
function facts(headings: string, text: string): ReturnType<typeof readFacts> {
  const parts = text.split(' | ');
  const words = parts.pop()!;
  const provision: Provision = {
    kind: 'article', depth: 3, num: '1', heading: undefined, numSpan: undefined, headingSpan: undefined, text: words, words: { text: words, map: [0, 0] }, quoted: false,
  };
  const context: Context = { language: 'fr', headings: headings.split(' > '), chapeau: parts, schedule: false, definitions: false };
  return readFacts(provision, context, lexicon);
}

/** "parameter value unit comparator" of each value. */
const values = (headings: string, text: string): string[] =>
  facts(headings, text).flatMap(fact => fact.kind === 'value' ? [`${fact.parameter} ${fact.value} ${fact.unit} ${fact.comparator}`] : []);

const marks = (headings: string, text: string): string[] =>
  facts(headings, text).flatMap(fact => fact.kind === 'mark' ? [fact.detail === undefined ? fact.parameter : `${fact.parameter} ${fact.detail}`] : []);

type Row = readonly [headings: string, text: string, ...expected: string[]];
const rows = (...list: Row[]): [string, string, string[]][] => list.map(([headings, text, ...expected]) => [text, headings, expected]);

it('the French vocabulary has no faulty phrase', () => {
  expect(problems).toEqual([]);
});

describe('waiting periods', () => {
  it.each(rows(
    ['Indemnités de maladie', "L'indemnité journalière est due à partir du quatrième jour de l'incapacité de travail.", 'sickness.waiting-period 3 day exactly'],
    ['Assurance maladie', "L'indemnité n'est pas due pendant les trois premiers jours de l'arrêt de travail.", 'sickness.waiting-period 3 day exactly'],
    ['Assurance-chômage', 'Le délai d’attente est de cinq jours.', 'unemployment.waiting-period 5 day exactly'],
    ['Accidents du travail', "Les prestations sont accordées à compter du huitième jour qui suit l'accident.", 'employment-injury.waiting-period 7 day exactly'],
    ['Prestations de maladie', 'Aucune indemnité n’est versée pour les deux premiers jours d’incapacité.', 'sickness.waiting-period 2 day exactly'],
    ['Indemnités journalières de maladie', 'Le délai de carence ne peut excéder 3 jours.', 'sickness.waiting-period 3 day at-most'],
    ['Indemnités journalières de maladie', "L'indemnité est servie dès le 4e jour d'arrêt de travail.", 'sickness.waiting-period 3 day exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Indemnités journalières', 'À compter du vingt-neuvième jour d’incapacité, le taux est porté aux deux tiers.'],
    ['Cotisations', 'Les cotisations sont dues à partir du seizième jour du mois suivant.'],
    ['Recours', 'La décision prend effet à compter du quinzième jour suivant sa notification.'],
  ))('not: %s', (text, headings) => expect(values(headings, text).filter(fact => fact.includes('waiting'))).toEqual([]));
});

describe('duration', () => {
  it.each(rows(
    ['Assurance maladie', "L'indemnité journalière est servie pendant une durée maximale de vingt-six semaines.", 'sickness.duration 26 week at-most'],
    ['Assurance maladie', 'Les indemnités journalières sont accordées pour une période de six mois au plus.', 'sickness.duration 6 month at-most'],
    ['Prestations de chômage', "L'allocation de chômage est versée pendant douze mois.", 'unemployment.duration 12 month exactly'],
    ['Soins de santé', "Les soins sont pris en charge pendant 39 semaines pour une même maladie.", 'medical-care.duration 39 week exactly'],
    ['Indemnités de maladie', "La durée de versement de l'indemnité ne peut dépasser 52 semaines par affection.", 'sickness.duration 52 week at-most'],
    ['Assurance-chômage', "Le nombre maximal de semaines pendant lesquelles les prestations peuvent être versées est : | en cas de fin de contrat, quarante semaines ;", 'unemployment.duration 40 week exactly'],
    ['Indemnités de maladie', "L'indemnité est due jusqu'à un an.", 'sickness.duration 1 year at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Conseil d’administration', 'Les administrateurs sont nommés pour une durée de quatre ans.'],
    ['Indemnités de maladie', "Le salaire de référence est la moyenne des rémunérations des trois derniers mois."],
    ['Dispositions pénales', "Il est puni d'un emprisonnement de six mois et d'une amende."],
    ['Registres', "L'employeur conserve les bulletins de paie pendant cinq ans."],
    ['Du contrat de travail', "Le préavis est de trois mois."],
    ['Cotisations', "Les sommes impayées portent intérêt au taux de 1 % par mois de retard."],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('qualifying periods', () => {
  it.each(rows(
    ['Pension de vieillesse', "L'assuré doit avoir accompli au moins cent quatre-vingts mois d'assurance.", 'old-age.qualifying-period 180 month at-least'],
    ['Pension de retraite', 'Le droit à la pension est ouvert à l’assuré qui justifie de 120 trimestres d’assurance.', 'old-age.qualifying-period 360 month at-least'],
    ['Assurance invalidité', "L'assuré a droit à une pension d'invalidité s'il justifie de cinq ans d'assurance.", 'invalidity.qualifying-period 5 year at-least'],
    ['Assurance-chômage', "L'assuré doit justifier de douze mois de cotisation au moins dans les deux ans précédant la demande.", 'unemployment.qualifying-period 12 month at-least'],
    ['Indemnités journalières de maladie', "L'assuré doit justifier de 54 jours de cotisations pendant les six mois précédant l'incapacité.", 'sickness.qualifying-period 54 day at-least'],
    ['Prestations de maternité', "L'assurée doit être affiliée depuis dix mois au moins avant l'accouchement.", 'maternity.qualifying-period 10 month at-least'],
    ['Assurance vieillesse', 'La pension est accordée à l’assuré qui a versé 240 cotisations mensuelles au moins.', 'old-age.qualifying-period 240 monthly-contribution at-least'],
    ['Indemnités de maladie', "Le stage est fixé à cent vingt jours de travail au cours de six mois.", 'sickness.qualifying-period 120 day at-least'],
    ['Assurance-emploi', 'Il a exercé un emploi assurable pendant au moins 600 heures au cours de sa période de référence.', 'unemployment.qualifying-period 600 hour at-least'],
    ['Pension de survivants', 'si l’assuré décédé comptait au moins soixante mois de cotisation', 'survivors.qualifying-period 60 month at-least'],
    ['Allocations familiales', "Le droit aux allocations est subordonné à trois mois consécutifs de travail.", 'family.qualifying-period 3 month at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Indemnité de licenciement', 'Le travailleur comptant deux ans de service continu a droit à une indemnité de licenciement.'],
    ['Calcul de la pension', "Le salaire moyen est celui des soixante derniers mois d'assurance."],
    ['Pension de vieillesse', "Au-delà de 180 mois d'assurance, la pension est majorée de 2 % pour chaque période de douze mois.", 'old-age.accrual-rate 2 percent exactly'],
    ['Pension de vieillesse', 'Les assurés qui comptent moins de dix ans de cotisation reçoivent une allocation unique.'],
    ['Assurance continuée', "L'assuré affilié pendant douze mois peut continuer son assurance à titre volontaire."],
  ))('not: %s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));
});

describe('rates', () => {
  it.each(rows(
    ['Indemnités de maladie', "L'indemnité journalière est égale à la moitié du salaire journalier de base.", 'sickness.rate 50 percent exactly'],
    ['Assurance-chômage', "L'indemnité s'élève à 80 % du gain assuré.", 'unemployment.rate 80 percent exactly'],
    ['Pension de vieillesse', 'Le montant de la pension est fixé à 40 p. 100 du salaire moyen.', 'old-age.rate 40 percent exactly'],
    ['Pensions de survivants', "Elle est égale à : | 50 % de la pension du défunt pour la veuve ;", 'survivors.rate 50 percent exactly'],
    ['Pensions de survivants', 'La pension de veuve est égale à soixante pour cent de la pension de vieillesse dont bénéficiait le défunt.', 'survivors.rate 60 percent exactly'],
    ['Pensions de survivants', 'La pension est de 20 % pour chaque orphelin.', 'survivors.child-rate 20 percent exactly'],
    ['Congé de maternité', "Pendant le congé de maternité, la salariée perçoit les deux tiers de son salaire.", 'maternity.rate 66.67 percent exactly'],
    ['Pension de vieillesse', "Le montant de la pension ne peut être inférieur à 60 % du salaire minimum.", 'old-age.minimum-rate 60 percent at-least'],
    ['Pension de vieillesse', "Le montant de la pension ne peut excéder 80 % de la rémunération moyenne.", 'old-age.maximum-rate 80 percent at-most'],
    ['Pension de vieillesse', "La pension est augmentée de 1,33 % par année d'assurance supplémentaire.", 'old-age.accrual-rate 1.33 percent exactly'],
    ['Pension de vieillesse', 'Le montant annuel est égal à 2 % du salaire de référence par annuité.', 'old-age.accrual-rate 2 percent exactly'],
    ['Pension d’invalidité', "La pension d'invalidité est égale aux trois quarts du salaire annuel moyen.", 'invalidity.rate 75 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Cotisations', "Le taux des majorations de retard est fixé à 5 % du montant des cotisations."],
    ['Fonds de réserve', "Le fonds de réserve est alimenté par 10 % des recettes annuelles."],
    ['Conseil', "Le conseil délibère à la majorité des deux tiers de ses membres."],
    ['Insaisissabilité', "Les pensions sont saisissables jusqu'à concurrence du tiers de leur montant."],
    ['Prestations', 'Les frais de gestion ne peuvent dépasser 15 % des cotisations.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('ages', () => {
  it.each(rows(
    ['Pension de vieillesse', "L'assuré qui atteint l'âge de soixante ans a droit à une pension de vieillesse.", 'old-age.pensionable-age 60 year exactly'],
    ['Pension de vieillesse', 'La pension de vieillesse est due à l’âge de 62 ans et 6 mois.', 'old-age.pensionable-age 62.5 year exactly'],
    ['Pension de retraite', "L'âge d'admission à la retraite est fixé à 62 ans.", 'old-age.pensionable-age 62 year exactly'],
    ['Rente de vieillesse', 'Ont droit à une rente de vieillesse : | les hommes qui ont atteint 65 ans révolus ;', 'old-age.pensionable-age 65 year exactly'],
    ['Pension de vieillesse', "L'assuré âgé de cinquante-cinq ans peut demander une pension anticipée.", 'old-age.early-age 55 year exactly'],
    ['Pensions de survivants', 'La veuve a droit à la pension si elle est âgée de quarante-cinq ans au moins.', 'survivors.spouse-age 45 year at-least'],
    ['Pensions de survivants', 'à condition que le mariage ait duré au moins deux ans', 'survivors.marriage-duration 2 year at-least'],
    ['Allocations familiales', "Les allocations sont dues pour chaque enfant jusqu'à l'âge de seize ans.", 'general.child-age 16 year at-most'],
    ['Allocations familiales', "Cette limite est portée à vingt et un ans si l'enfant poursuit ses études.", 'general.student-age 21 year at-most'],
    ['Définitions', 'On entend par enfant à charge : | l’enfant âgé de moins de 18 ans ;', 'general.child-age 18 year at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Composition du conseil', 'Nul ne peut être administrateur s’il n’est âgé de trente ans.'],
    ['Du travail des enfants', 'Les enfants ne peuvent être employés avant l’âge de quatorze ans.'],
    ['Pension de vieillesse', "La pension prend cours le premier jour du mois suivant celui au cours duquel l'assuré a atteint l'âge de soixante ans."],
    ['Pension de vieillesse', "Pour la période postérieure à l'âge de soixante-cinq ans, aucune cotisation n'est due."],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('employment injury', () => {
  it.each(rows(
    ['Accidents du travail > Incapacité temporaire', "L'indemnité journalière est égale aux deux tiers de la rémunération journalière moyenne.", 'employment-injury.temporary-rate 66.67 percent exactly'],
    ['Accidents du travail', "En cas d'incapacité permanente totale, la rente est égale à 85 % de la rémunération annuelle.", 'employment-injury.permanent-total-rate 85 percent exactly'],
    ['Accidents du travail', "La victime dont le taux d'incapacité est au moins égal à 15 % a droit à une rente.", 'employment-injury.incapacity-threshold 15 percent at-least'],
    ['Accidents du travail', "Lorsque le taux d'incapacité est inférieur à 10 %, la rente est remplacée par un capital.", 'employment-injury.lump-sum-threshold 10 percent at-most'],
    ['Accidents du travail', "Si la victime doit recourir à l'assistance d'une tierce personne, la rente est majorée de 40 %.", 'employment-injury.attendance-supplement 40 percent exactly'],
    ['Pension d’invalidité', "Est invalide l'assuré qui a perdu les deux tiers au moins de sa capacité de gain.", 'invalidity.incapacity-threshold 66.67 percent at-least'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));
});

describe('maternity', () => {
  it.each(rows(
    ['Protection de la maternité', 'Toute femme a droit à un congé de maternité de quatorze semaines, dont huit semaines après la délivrance.', 'maternity.duration 14 week exactly'],
    ['Congé de maternité', "La salariée bénéficie d'un congé de maternité de seize semaines.", 'maternity.duration 16 week exactly'],
    ['Congé de maternité', "L'interruption du travail peut commencer six semaines avant la date présumée de l'accouchement.", 'maternity.prenatal-leave 6 week exactly'],
    ['Protection de la maternité', "Il est interdit d'employer une femme pendant les six semaines qui suivent l'accouchement.", 'maternity.postnatal-compulsory-leave 6 week exactly'],
    ['Protection de la maternité', "La mère a droit à deux repos d'une demi-heure par jour pour allaiter son enfant.", 'maternity.nursing-breaks 2 break exactly', 'maternity.nursing-breaks 0.5 hour exactly'],
    ['Congé de paternité', 'Le père bénéficie d’un congé de paternité de dix jours ouvrables.', 'maternity.paternity-leave 10 working-day exactly'],
    ['Maternité', "L'assurée perçoit une indemnité de maternité pendant 98 jours.", 'maternity.duration 98 day exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));
});

describe('finance, claims and appeals', () => {
  it.each(rows(
    ['Cotisations', "La part patronale est fixée à 8 % du salaire.", 'general.employer-contribution 8 percent exactly'],
    ['Cotisations', "La part ouvrière est de 4,2 % de la rémunération.", 'general.employee-contribution 4.2 percent exactly'],
    ['Ressources', "L'État prend en charge 20 % des dépenses.", 'general.state-contribution 20 percent exactly'],
    ['Prescription', 'Le droit aux prestations se prescrit par deux ans.', 'general.claim-time-limit 2 year at-most'],
    ['Demandes', "La demande de pension doit être présentée dans un délai de cinq ans.", 'general.claim-time-limit 5 year at-most'],
    ['Recours', "L'intéressé peut former un recours dans les trente jours de la notification de la décision.", 'general.appeal-time-limit 30 day at-most'],
    ['Contentieux', "La réclamation est portée devant la commission dans le délai de deux mois à compter de la notification.", 'general.appeal-time-limit 2 month at-most'],
    ['Demandes', 'La caisse statue sur la demande dans un délai de soixante jours.', 'general.decision-time-limit 60 day at-most'],
    ['Gestion financière', "Un bilan actuariel est établi tous les cinq ans.", 'general.actuarial-review-interval 5 year at-most'],
    ['Revalorisation', 'Les pensions sont revalorisées chaque année.', 'general.indexation-interval 1 year exactly'],
    ['Allocation de vieillesse', 'Le demandeur doit avoir résidé dans le pays pendant dix ans au moins.', 'general.residence-period 10 year at-least'],
    ['Suspension', "La pension est suspendue lorsque le bénéficiaire séjourne à l'étranger plus de six mois.", 'general.absence-abroad 6 month at-least'],
    ['Assurance-chômage > Sanctions', "L'assuré est exclu du bénéfice des indemnités pendant six semaines au plus.", 'unemployment.disqualification 6 week at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Recouvrement', "L'action en recouvrement des cotisations se prescrit par cinq ans."],
    ['Déclarations', "L'employeur déclare l'accident dans les quarante-huit heures."],
    ['Immatriculation', "L'employeur est tenu de demander l'affiliation dans les huit jours de l'embauche."],
    ['Tribunal du travail', 'Le président convoque les parties dans les deux jours de la réception de la requête.'],
    ['Cotisations', 'Le débiteur peut contester la contrainte dans les quinze jours.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('what a provision does', () => {
  it.each(rows(
    ['Dispositions communes', 'Les prestations sont suspendues : | pendant la détention du bénéficiaire ;', 'suspension-ground public-maintenance'],
    ['Dispositions communes', "Le service de la pension est suspendu lorsque le titulaire réside à l'étranger.", 'suspension-ground absence-abroad'],
    ['Accidents du travail', "Aucune indemnité n'est due si la victime a intentionnellement provoqué l'accident.", 'suspension-ground wilful-misconduct'],
    ['Assurance maladie', "L'indemnité est supprimée si l'assuré refuse, sans motif légitime, de suivre le traitement prescrit.", 'suspension-ground neglect-of-services'],
    ['Assurance-chômage', "Le travailleur qui refuse un emploi convenable est exclu du bénéfice des allocations.", 'suspension-ground refusal-of-suitable-employment'],
    ['Assurance-chômage', "Les allocations ne sont pas dues en cas de grève.", 'suspension-ground trade-dispute'],
    ['Pensions de survivants', 'La pension de veuve est supprimée en cas de remariage.', 'remarriage'],
    ['Contentieux', "L'intéressé peut former un recours devant le tribunal du travail.", 'appeal'],
    ['Contentieux', 'La commission statue sans appel.', 'finality'],
    ['Pension de vieillesse', 'L’assuré reçoit un versement unique.', 'lump-sum'],
    ['Champ d’application', "Les travailleurs étrangers ne bénéficient des prestations que s'ils résident dans le pays.", 'equality-of-treatment'],
    ['Revalorisation', 'Les pensions sont revalorisées en fonction de l’indice des prix.', 'indexation'],
    ['Ressources', "L'État garantit le paiement des pensions.", 'state-responsibility'],
    ['Organisation', 'Le conseil d’administration comprend des représentants des travailleurs.', 'participation'],
    ['Champ d’application', 'La présente loi ne s’applique pas aux gens de maison.', 'exclusion-of-workers'],
    ['Protection de la maternité', "L'employeur ne peut licencier une femme enceinte.", 'dismissal-protection'],
    ['Soins de santé', "Le ticket modérateur est fixé par décret.", 'cost-sharing'],
  ))('%s', (text, headings, expected) => expect(marks(headings, text)).toEqual(expected));

  it.each(rows(
    ['Dispositions pénales', "Est puni d'un emprisonnement quiconque fait une fausse déclaration."],
    ['Élections', 'Sont électeurs les assurés de nationalité étrangère.'],
    ['Contrat de travail', "Le contrat de travail est suspendu pendant la grève."],
    ['Comptes', 'Les caisses nationales établissent leurs comptes chaque année.'],
  ))('not: %s', (text, headings) => expect(marks(headings, text)).toEqual([]));
});

describe('what reading unseen laws has taught', () => {
  it.each(rows(
    ["Pension d'invalidité", "Le droit est ouvert à l'assuré qui justifie de vingt-quatre mois de cotisation s'il a moins de trente ans, et de soixante mois dans les autres cas.", 'invalidity.qualifying-period 24 month at-least', 'invalidity.qualifying-period 60 month at-least'],
    ['Pension de vieillesse', 'La pension est égale aux 5/6es du salaire moyen.', 'old-age.rate 83.33 percent exactly'],
    ['Pension de conjoint survivant', "La pension n'est due que si le mariage a duré au moins deux ans.", 'survivors.marriage-duration 2 year at-least'],
    ['Pensions de survivants', 'La veuve a droit à une pension si le mariage a été contracté trois ans au moins avant le décès.', 'survivors.marriage-duration 3 year at-least'],
    ['Dispositions communes', "L'absence du territoire ne peut dépasser soixante jours par an sans que l'allocation soit suspendue.", 'general.absence-abroad 60 day at-most'],
    ['Allocation de base', 'Le requérant doit avoir résidé au pays pendant dix ans au moins.', 'general.residence-period 10 year at-least'],
    ['Procédure', 'La caisse statue sur la demande de pension dans les deux mois de sa réception.', 'general.decision-time-limit 2 month at-most'],
    ['Accidents du travail', "Lorsque le taux d'incapacité est inférieur à douze pour cent, la rente est remplacée par un capital.", 'employment-injury.lump-sum-threshold 12 percent at-most'],
    ['Ressources', "Les dépenses sont pour moitié à charge de l'Etat.", 'general.state-contribution 50 percent exactly'],
    ['Prestations de maternité', 'Les prestations sont payées à une travailleuse indépendante pour chaque semaine comprise dans la période qui commence | dix semaines avant la semaine présumée de son accouchement;', 'maternity.prenatal-leave 10 week exactly'],
    ['Prestations > Nombre maximal de semaines', "Le nombre maximal de semaines pendant lesquelles des prestations peuvent être versées au cours d'une même période à un travailleur indépendant est : | dans le cas d'une maladie ou d'une blessure reconnue par règlement, vingt semaines;", 'sickness.duration 20 week exactly'],
    ['Assurance maternité', "La période d'indemnisation est portée à sept semaines avant la date présumée de l'accouchement et à quatorze semaines après celui-ci.", 'maternity.prenatal-leave 7 week exactly'],
    ['Rentes', "Les rentes font l'objet d'un ajustement biennal.", 'general.indexation-interval 2 year exactly'],
    ['Équilibre', 'Une évaluation actuarielle triennale est établie.', 'general.actuarial-review-interval 3 year at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Allocation', "L'allocation est suspendue pour le mois où le bénéficiaire ne réside pas au pays.", 'suspension-ground absence-abroad'],
    ['Invalidité', "La pension est retirée lorsque l'invalide se livre à un travail rémunéré.", 'suspension-ground gainful-activity'],
    ['Pension', "La caisse peut, si elle l'estime opportun, accorder une pension.", 'discretion'],
    ['Accidents du travail', "L'employeur responsable d'un accident est tenu d'indemniser la victime.", 'employer-liability'],
  ))('%s', (text, headings, expected) => expect(marks(headings, text)).toEqual(expected));

  it.each(rows(
    ['Pension de vieillesse', "La pension est calculée d'après le salaire moyen de quatre des six dernières années."],
    ['Organisation', 'Le conseil comprend des représentants des cotisants pour moitié.'],
    ['Frais', "Les frais d'administration de la caisse sont pour moitié à charge de la commune."],
    ['Assurance pension', "La période est assimilée à condition que l'intéressé justifie de douze mois d'assurance pendant une période de référence de trente-six mois."],
    ['Contrôle', 'Il peut être demandé aux bénéficiaires de produire les pièces.'],
    ['Définitions', 'Un logement ressortissant au présent code est inscrit.'],
    ['Administration', 'Les membres cotisants élisent leurs délégués pour six ans.'],
  ))('not: %s', (text, headings) => expect([...values(headings, text), ...marks(headings, text)]).toEqual([]));
});

describe('what other traditions of French drafting have taught', () => {
  it.each(rows(
    ['Accidents du travail > Incapacité temporaire', 'L’indemnité est égale à la moitié du salaire journalier pendant les trente premiers jours et aux trois quarts à partir du trente et unième jour.', 'employment-injury.temporary-rate 50 percent exactly', 'employment-injury.temporary-rate 75 percent exactly'],
    ['Accidents du travail > Décès', 'Les enfants ont droit à une rente égale à 12 % du salaire annuel pour un enfant, 24 % pour deux et 36 % pour trois.', 'survivors.child-rate 12 percent exactly', 'survivors.child-rate 24 percent exactly', 'survivors.child-rate 36 percent exactly'],
    ['Assurance-accidents > Survivants', 'Les rentes se montent à 45 % pour les veuves et les veufs et à 12 % pour les orphelins de père ou de mère.', 'survivors.rate 45 percent exactly', 'survivors.child-rate 12 percent exactly'],
    ['Retraite', 'La liquidation peut être demandée à partir de 57 ans.', 'old-age.early-age 57 year at-least'],
    ['Retraite', 'La pension est égale à autant de fois 1,60 % du salaire moyen que l’assuré compte d’années de cotisation.', 'old-age.accrual-rate 1.6 percent exactly'],
    ['Survivants', 'La veuve y a droit lorsqu’elle a accompli sa 48e année.', 'survivors.spouse-age 48 year at-least'],
    ['Rente d’orphelin', 'Le droit à la rente s’éteint au 19e anniversaire.', 'general.child-age 19 year at-most'],
    ['Rente de conjoint', 'La rente est payable pendant un an au conjoint survivant.', 'survivors.duration 1 year exactly'],
    ['Assurance-chômage', 'Le droit à l’indemnité s’éteint s’il n’est pas exercé dans les quatre mois.', 'general.claim-time-limit 4 month at-most'],
    ['Indemnités en cas de maladie ou d’accident', 'L’assuré atteint d’une maladie ou victime d’un accident autre que ceux régis par la loi sur les accidents du travail justifie de cinquante jours de cotisations.', 'sickness.qualifying-period 50 day at-least'],
    ['Assurance maladie', 'L’avis d’interruption de travail est transmis à la caisse dans les dix jours, sous peine de refus des indemnités.', 'general.claim-time-limit 10 day at-most'],
    ['Commission de recours', 'Les réclamations sont portées devant la commission dans les vingt jours suivant la notification.', 'general.appeal-time-limit 20 day at-most'],
    ['Accidents du travail', 'Les cotisations sont à la charge exclusive de l’employeur ; leur taux est de 3 %.', 'general.employer-contribution 3 percent exactly'],
    ['Prestations', 'Le nombre maximal de semaines de prestations de paternité est de 4.', 'maternity.paternity-leave 4 week exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Assurance maladie', 'Le travailleur a droit à une indemnité de : | à partir du 16e jour : la totalité du salaire.'],
    ['Accidents du travail > Incapacité permanente', 'La rente est égale au salaire multiplié par le taux réduit de moitié pour la partie qui ne dépasse pas 50 %.'],
    ['Prestations familiales', 'Les allocations sont dues pour chaque enfant âgé de plus d’un an.'],
    ['Assurance maladie', 'L’assuré est réputé guéri lorsque, pour une période quelconque de deux années, il n’a rien perçu.'],
    ['Survivants', 'L’allocation ne peut être payée pour un mois antérieur à la demande.'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('what further French laws have taught', () => {
  it.each(rows(
    ['Assurance maladie et maternité', 'L’assuré a droit, à compter du sixième jour de la maladie, à une allocation équivalant à cinquante pour cent de son salaire moyen.', 'sickness.waiting-period 5 day exactly', 'sickness.rate 50 percent exactly'],
    ['Indemnités de maladie', 'L’allocation est versée pour une durée n’excédant pas vingt-huit semaines.', 'sickness.duration 28 week at-most'],
    ['Assurance maladie et maternité', 'L’assurée enceinte a droit à un repos obligatoire de cinq semaines avant et de cinq semaines après l’accouchement.', 'maternity.prenatal-leave 5 week exactly', 'maternity.postnatal-compulsory-leave 5 week exactly'],
    ['Vieillesse', 'La cotisation est de dix pour cent du salaire, soit six pour cent versés par l’employeur et quatre pour cent prélevés sur le salaire de l’employé.', 'general.employer-contribution 6 percent exactly', 'general.employee-contribution 4 percent exactly'],
    ['Prestations familiales', 'L’allocation familiale est due jusqu’à l’âge de dix-sept ans révolus et, en cas de poursuite des études, jusqu’à vingt-quatre ans.', 'general.child-age 17 year at-most', 'general.student-age 24 year at-most'],
    ['Risques professionnels', 'La victime atteinte d’une incapacité permanente évaluée à 12 % au moins bénéficie d’une rente.', 'employment-injury.incapacity-threshold 12 percent at-least'],
    ['Pension de vieillesse', 'L’assuré justifie de quatre cents mois d’assurance, dont cent au moins au titre de l’article 4.', 'old-age.qualifying-period 400 month at-least', 'old-age.qualifying-period 100 month at-least'],
    ['Prestations familiales', 'Le taux des allocations familiales est fixé à 18 % de la rémunération pour le premier enfant et à 14 % pour le deuxième.', 'family.rate 18 percent exactly', 'family.rate 14 percent exactly'],
    ['Assurance vieillesse', 'La veuve recevra la moitié de la pension du défunt.', 'survivors.rate 50 percent exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));
});

describe('values without their own unit, stretches without a number, who bears the cost', () => {
  it.each(rows(
    ['Prestations', "L'action des ayants droit pour le paiement du capital prévu à l'article L. 12-3 se prescrit par trois ans à partir du décès.", 'general.claim-time-limit 3 year at-most'],
    ['Prestations', "La demande d'indemnité est à présenter sous peine de déchéance dans l'année de l'accident.", 'general.claim-time-limit 1 year at-most'],
    ['Prestations', "Les arrérages non réclamés dans l'année de leur échéance sont acquis à la Caisse.", 'general.claim-time-limit 1 year at-most'],
    ['Recours', 'Le recours est formé dans le mois de la notification de la décision.', 'general.appeal-time-limit 1 month at-most'],
    ['Invalidité', 'A droit à une pension qui compte quatre mois de cotisation consécutifs ou sept non consécutifs dans la dernière année.', 'invalidity.qualifying-period 4 month at-least', 'invalidity.qualifying-period 7 month at-least'],
    ['Indemnités de maladie', "L'indemnité est servie pendant deux mois si l'assuré compte moins de trois ans d'ancienneté et quatre mois s'il compte plus de trois ans.", 'sickness.duration 2 month exactly', 'sickness.duration 4 month exactly'],
    ['Accidents du travail', 'Les taux de cotisation de chaque classe de risque sont fixés annuellement sans pouvoir dépasser cinq pour cent.', 'general.employer-contribution 5 percent at-most'],
    ['Financement', "L'Etat intervient dans le paiement des cotisations jusqu'à concurrence d'un tiers de la cotisation.", 'general.state-contribution 33.33 percent exactly'],
    ['Financement', "Les cotisations des pêcheurs sont prises en charge par l'Etat jusqu'à concurrence de la moitié de la cotisation.", 'general.state-contribution 50 percent at-most'],
    ['Pension de survivants', 'La pension du conjoint survivant est égale aux trois quarts, celle de chaque orphelin au quart de la pension du défunt.', 'survivors.rate 75 percent exactly', 'survivors.child-rate 25 percent exactly'],
    ['Ayants droit', 'Les ayants droit reçoivent une rente : conjoint survivant, 40 % ; enfants, 20 % pour chacun.', 'survivors.rate 40 percent exactly', 'survivors.child-rate 20 percent exactly'],
    ['Indemnités de chômage', "L'indemnité est versée jusqu'à la fin du sixième mois.", 'unemployment.duration 6 month at-most'],
    ['Pensions', "Aucune pension n'est due pour un mois antérieur au dixième mois précédant celui où la demande a été présentée.", 'general.claim-time-limit 10 month at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ["Pension d'invalidité", "Le parent invalide n'a droit au supplément que s'il a moins de trente pour cent du temps de garde."],
    ['Prestations', "Le montant est celui de l'année de référence, dans l'année civile en cours."],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('what French laws from outside have taught', () => {
  it.each(rows(
    ['Contentieux', "La décision est susceptible de recours dans un délai de vingt jours à compter de la notification de la décision contestée, ou dans un délai de cinquante jours à compter du dépôt de la requête.", 'general.appeal-time-limit 20 day at-most', 'general.appeal-time-limit 50 day at-most'],
    ['Contentieux médical', "La demande d'expertise est formulée par l'assuré dans un délai de douze jours à compter de la notification de la décision.", 'general.appeal-time-limit 12 day at-most'],
    ['Accidents du travail', "Les enfants orphelins de père et de mère et les enfants reconnus par la victime d'un accident du travail reçoivent une rente égale à 18 p.c. du salaire de base pour chaque enfant.", 'survivors.child-rate 18 percent exactly'],
    ["Des pensions de vieillesse, d'invalidité et de survivants", "A droit à une pension d'invalidité celui dont la capacité est réduite d'au moins deux tiers et qui a accompli un stage d'au moins quarante mois de cotisations.", 'invalidity.incapacity-threshold 66.67 percent at-least', 'invalidity.qualifying-period 40 month at-least'],
    ['Pension de vieillesse', "Y a droit l'assuré qui réunit cent mois de cotisations effectives ou assimilées.", 'old-age.qualifying-period 100 month at-least'],
    ['Indemnités de maladie et de couches', "La salariée enceinte a droit à des indemnités de couches pendant quarante jours, pourvu qu'elle compte soixante jours de travail au minimum.", 'maternity.duration 40 day exactly', 'maternity.qualifying-period 60 day at-least'],
    ['Indemnités de maladie', "L'assuré malade justifie de quarante jours de travail ou de soixante-dix jours au cours des quatre trimestres civils précédant la maladie.", 'sickness.qualifying-period 40 day at-least', 'sickness.qualifying-period 70 day at-least'],
    ['Indemnités de maladie', "L'indemnité est servie durant les cent premiers jours.", 'sickness.duration 100 day exactly'],
    ['Pension de vieillesse', "La pension est augmentée de 1 % pour chaque période de deux cents jours accomplie, sans toutefois pouvoir dépasser 75 %.", 'old-age.accrual-rate 1 percent exactly', 'old-age.maximum-rate 75 percent at-most'],
    ['Pension de survivants', "Si la veuve n'a pas atteint l'âge de quarante-huit ans, la pension est différée.", 'survivors.spouse-age 48 year at-least'],
    ['Indemnités de maladie', "Le certificat d'arrêt de travail signé par le médecin est déposé auprès de la Caisse dans les dix jours, sous peine de refus des indemnités.", 'general.claim-time-limit 10 day at-most'],
    ['Accidents du travail', "L'indemnité est payée à la victime. Elle est égale à la moitié du salaire journalier pendant vingt jours, et aux trois quarts à compter du vingt et unième jour.", 'employment-injury.temporary-rate 50 percent exactly', 'employment-injury.temporary-rate 75 percent exactly'],
    ['Accidents du travail', "Il est alloué au conjoint une rente viagère égale à 35 % du salaire de la victime.", 'survivors.rate 35 percent exactly'],
    ['Retraite', "La veuve a droit à une pension de réversion égale à la moitié de la pension du défunt, sous réserve que le mariage ait duré deux ans.", 'survivors.rate 50 percent exactly', 'survivors.marriage-duration 2 year at-least'],
    ['Pensions', "Les demandes de pension sont recevables dans un délai de quatre ans suivant l'ouverture du droit.", 'general.claim-time-limit 4 year at-most'],
    ['Cotisations', "Les cotisations sont réparties à raison de 4 % à la charge du travailleur et 12 % à la charge de l'employeur.", 'general.employee-contribution 4 percent exactly', 'general.employer-contribution 12 percent exactly'],
    ["Pensions de vieillesse, d'invalidité et de décès", "La pension de la veuve s'élève à 55 % de celle du défunt.", 'survivors.rate 55 percent exactly'],
    ['Accidents du travail', "Si la rente est calculée sur un taux de dépréciation qui n'atteint pas 8 p.c., sa valeur est payée intégralement à la victime.", 'employment-injury.lump-sum-threshold 8 percent at-most'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Recours préalable', 'Les décisions de la commission de recours sont notifiées par lettre recommandée avec accusé de réception ou par un agent de contrôle agréé, au moyen d’un procès-verbal, dans un délai de douze jours à compter de leur date.'],
    ['Pension de vieillesse', "L'assuré qui compte au moins vingt mois d'assurance et qui cesse toute activité sans remplir ces conditions reçoit une allocation sous forme d'un versement unique."],
    ['Conseil', 'Le conseil se réunit quatre mois avant la fin de l’exercice.'],
    ['Accidents du travail', "Les rentes de survivants sont fixées en pourcentage de la rente due en cas d'incapacité permanente totale : | 10 % pour chaque ascendant."],
    ['Expertise médicale', "L'organisme est tenu de notifier les résultats de l'expertise dans les douze jours qui suivent."],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('what governs the value in its clause', () => {
  it.each(rows(
    ['Pensions de retraite', "L'âge d'entrée en jouissance de la pension prévu à l'article 4 est fixé à cinquante-cinq ans.", 'old-age.pensionable-age 55 year exactly'],
    ['Pensions de retraite', "L'âge à partir duquel la veuve d'un marin peut prétendre à la pension est fixé à quarante ans.", 'survivors.spouse-age 40 year at-least'],
    ['Pensions de retraite', "La pension spéciale est égale à 54 % de la pension dont le mari était titulaire.", 'survivors.rate 54 percent exactly'],
    ['Assurance-maladie', "Pour avoir droit aux indemnités journalières, l'assuré doit avoir travaillé : | soit, au moins, pendant neuf jours au cours des trois mois précédant l'arrêt de travail.", 'sickness.qualifying-period 9 day at-least'],
    ['Assurance-maladie', "Le dossier doit être présenté à la caisse, dans les trois mois qui suivent le premier acte médical.", 'general.claim-time-limit 3 month at-most'],
    ['Ayants droit', "Les enfants de moins de 21 ans pour lesquels il a été passé un contrat d'apprentissage.", 'general.student-age 21 year at-most'],
    ['Assurance maladie', "L'assurance prévoit une indemnité de maternité. La durée de cette indemnité est de douze semaines.", 'maternity.duration 12 week exactly'],
    ['Administration', "Les frais de gestion sont pour un tiers à charge de l'Etat.", 'general.state-contribution 33.33 percent exactly'],
    ['Demandes', "La personne qui en répond peut, dans l'année qui suit ce décès, présenter une demande de prestation d'enfant.", 'general.claim-time-limit 1 year at-most'],
    ['Demandes', "Le premier versement de l'allocation ne peut se faire plus de neuf mois avant le mois de la dispense.", 'general.claim-time-limit 9 month at-most'],
    ['Pension de vieillesse', "La cessation de résidence, avant ou après l'ouverture du droit à pension, entraîne la suspension des versements après le huitième mois qui suit.", 'general.absence-abroad 8 month exactly'],
    ['Pension de vieillesse', "La pension n'est pas versée pour un mois de non-résidence au pays suivant la période de huit mois consécutive à la cessation de résidence.", 'general.absence-abroad 8 month exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Accidents du travail', "Si la victime est atteinte d'un taux d'incapacité de 100 %, une indemnité forfaitaire lui est allouée."],
    ['Dispositions générales', "L'âge minimum d'admission au travail est fixé à quarante ans."],
    ['Demandes', "Le ministre peut, dans l'année qui suit ce décès, présenter un rapport sur le registre."],
    ['Pension de vieillesse', "La cessation de l'enquête entraîne la suspension des travaux après le huitième mois qui suit."],
    ['Assurance-maladie', "L'avis vise celui qui a travaillé au cours des trente derniers jours du semestre."],
    ['Assurance-maladie', "Le dossier est transmis au médecin-conseil, dans les trois mois qui suivent le premier acte médical."],
    ['Rentes', "Ces montants sont rajustés annuellement conformément à l'article 45."],
    ['Rentes', "Les années où l'assuré était titulaire d'une rente correspondant à une incapacité de 50 % ne comptent pas."],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('what stands beside a benefit or a condition', () => {
  it.each(rows(
    ['Assurance accident', "La réparation consiste dans l'octroi : | des prestations en espèces en cas d'incapacité de travail totale pendant les quarante premières semaines.", 'employment-injury.duration 40 week exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text)).toEqual(expected));

  it.each(rows(
    ['Revenus', "Son revenu de toutes les entreprises, autres qu'une entreprise dont plus de soixante pour cent du revenu brut provient de la pension de retraite."],
    ['Périodes d’assurance', "Est prise en compte une période consacrée à l'éducation d'un enfant de moins de cinq ans lors de l'adoption, à condition que le parent justifie de dix mois d'assurance avant la naissance."],
    ['Demandes', "Ils peuvent présenter la demande avant que cet enfant n'ait atteint l'âge de seize ans."],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});

describe('as drafters say it', () => {
  it.each(rows(
    ['Accidents du travail', "Lorsque l'incapacité permanente est totale, le montant de la rente est égal à 40 % de la rémunération mensuelle moyenne.", 'employment-injury.permanent-total-rate 40 percent exactly'],
    ['Branche des pensions', "L'assuré atteint d'invalidité a droit à une pension s'il a été immatriculé depuis cinq ans.", 'invalidity.qualifying-period 5 year at-least'],
    ["Pensions d'invalidité et de survivants", 'La pension est versée au conjoint pendant trente-six mois seulement.', 'survivors.duration 36 month exactly'],
    ["Pension d'invalidité", "A droit à une pension d'invalidité quiconque : | a versé des cotisations pendant au moins seize ans ;", 'invalidity.qualifying-period 16 year at-least'],
    ['Assurance maladie > Soins médicaux', "La prise en charge cesse à l'issue de vingt semaines pour un même épisode de maladie.", 'medical-care.duration 20 week at-most'],
    ['Indemnités de maladie', "L'indemnité prend fin au terme d'une période de trente semaines.", 'sickness.duration 30 week at-most'],
    ['Survivants', "Les ayants droit sont le conjoint et les enfants de l'assuré âgés de moins de treize ans.", 'general.child-age 13 year at-most'],
    ['Prestations de chômage', "L'allocation est versée pendant au plus dix semaines par période de douze mois.", 'unemployment.duration 10 week at-most'],
    ['Indemnités de maladie', "Le délai de carence s'entend des sept jours qui suivent le début de l'incapacité de travail.", 'sickness.waiting-period 7 day exactly'],
    ['Pension de vieillesse', 'Après trente années de cotisation, la pension correspond à 35 % des gains moyens.', 'old-age.rate 35 percent exactly', 'old-age.qualifying-period 30 year at-least'],
    ['Indemnités de maladie', 'Sa durée ne peut dépasser vingt-six semaines par affection.', 'sickness.duration 26 week at-most'],
    ['Indemnités de maladie', "Le versement de l'indemnité prend fin au terme de la dix-huitième semaine.", 'sickness.duration 18 week at-most'],
    ['Indemnités de maladie', "L'indemnité peut être perçue vingt semaines au plus.", 'sickness.duration 20 week at-most'],
    ['Indemnités de maladie', "Le droit à l'indemnité s'épuise après cent jours.", 'sickness.duration 100 day at-most'],
    ['Indemnités de maladie', "Aucune indemnité n'est due pour la première semaine d'incapacité.", 'sickness.waiting-period 1 week exactly'],
    ['Indemnités de maladie', 'Les cinq premiers jours de toute maladie restent à la charge du travailleur.', 'sickness.waiting-period 5 day exactly'],
    ['Indemnités de maladie', "Rien n'est payé pour les six premiers jours de maladie.", 'sickness.waiting-period 6 day exactly'],
    ['Allocation de chômage', "Le chômeur attend deux semaines avant de percevoir l'allocation.", 'unemployment.waiting-period 2 week exactly'],
    ['Accidents du travail', 'Les soins consécutifs à un accident du travail cessent au bout de six mois.', 'employment-injury.duration 6 month at-most'],
    ['Indemnités de maladie', "L'indemnité est égale à soixante pour cent du salaire pendant dix semaines, puis à trente pour cent.", 'sickness.rate 60 percent exactly', 'sickness.rate 30 percent exactly'],
    ['Pension de vieillesse', "La pension de vieillesse est servie à compter de son soixante-dixième anniversaire.", 'old-age.pensionable-age 70 year exactly'],
  ))('%s', (text, headings, expected) => expect(values(headings, text).toSorted()).toEqual(expected.toSorted()));

  it.each(rows(
    ['Accidents du travail', 'En cas de mort, la veuve reçoit une indemnité unique équivalant à douze mois de salaire.'],
    ['Accidents du travail', 'Les soins cessent après un délai de deux ans suivant la demande.'],
    ['Indemnités de maladie', "L'indemnité cesse au bout de trois mois de refus."],
    ['Assurance chômage', 'Durée de cotisation | de trois à six ans'],
    ['Indemnités de maladie', "Aucune cotisation n'est due pour la première semaine d'incapacité."],
    ['Indemnités de maladie', 'Les trente premiers jours de toute maladie restent à la charge de l’employeur.'],
    ['Indemnités de maladie', "Rien n'empêche la caisse de contrôler le malade pour les dix derniers jours."],
    ['Assurance chômage', 'Durée de cotisation | entre 12 et 24 mois'],
  ))('not: %s', (text, headings) => expect(values(headings, text)).toEqual([]));
});
