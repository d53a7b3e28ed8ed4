import type { Project } from '../../engine/project';
import type { KnownWages } from './fromLaw';

/** Inputs of a case that a project gives (`reference-wages:` of lexfloor.yaml), by the key there. */
export const wageKeys: Readonly<Partial<Record<string, keyof NonNullable<Project['referenceWages']>>>> = {
  smme_wage: 'skilled-worker', oaml_wage: 'ordinary-labourer', average_earnings_of_persons_protected: 'average-earnings', time_basis: 'per', ceiling: 'ceiling',
  family_allowance_per_child: 'family-allowance-per-child', family_allowances_paid_in_contingency: 'family-allowances-go-on',
};

/** The wages and allowances of a project under the names of a case; what is absent stays absent. */
export function wagesOf({ referenceWages: wages }: Pick<Project, 'referenceWages'>): KnownWages {
  return Object.fromEntries(Object.entries({ ...wageKeys, currency: 'currency' as const }).flatMap(([input, key]) => key !== undefined && wages?.[key] !== undefined ? [[input, wages[key]]] : [])) as KnownWages;
}
