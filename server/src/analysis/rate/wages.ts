import type { Project } from '../../engine/project';
import type { KnownWages } from './fromLaw';

/** The wages and allowances of a project (`reference-wages:` of lexfloor.yaml) under the names of a case; what is absent stays absent. */
export function wagesOf({ referenceWages: wages }: Pick<Project, 'referenceWages'>): KnownWages {
  const given: Record<string, unknown> = {
    smme_wage: wages?.['skilled-worker'], oaml_wage: wages?.['ordinary-labourer'], average_earnings_of_persons_protected: wages?.['average-earnings'], time_basis: wages?.per, ceiling: wages?.ceiling,
    family_allowance_per_child: wages?.['family-allowance-per-child'], family_allowances_paid_in_contingency: wages?.['family-allowances-go-on'],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as KnownWages;
}
