import type { Language } from '../draft/draft';
import type { Rule, RuleSet } from '../engine/pack';

/** From which pack each part of a rule comes, where it is not one pack for all; a sentence each. */
export function originsOf(rule: Rule, { teams, off }: Pick<RuleSet, 'teams' | 'off'>, language: Language): readonly string[] {
  const words = origins[language];
  const named = (id: string) => `${id}${teams?.find((team) => team.id === id) ? ` ${teams.find((team) => team.id === id)!.version}` : ''}`;
  const by = new Map<string, string[]>();
  for (const [part, pack] of Object.entries(rule.from ?? {})) by.set(pack, [...by.get(pack) ?? [], part]);
  return [
    ...rule.stricterThan ? [`${words.stricter} ${rule.stricterThan}.`] : [],
    ...by.size > 0 ? [`${[...by].map(([pack, parts]) => `${words.from} ${named(pack)}: ${parts.join(', ')}`).join('; ')}; ${words.rest} ${named(rule.pack)}.`] : [],
    ...off?.has(rule.id) ? [`${words.off} ${named(off.get(rule.id)!)}.`] : [],
  ];
}

const origins: Readonly<Record<Language, { readonly stricter: string; readonly from: string; readonly rest: string; readonly off: string }>> = {
  en: { stricter: 'Stricter than', from: 'From', rest: 'all else from', off: 'Switched off by' },
  fr: { stricter: 'Plus exigeante que', from: 'De', rest: 'le reste de', off: 'Désactivée par' },
  es: { stricter: 'Más exigente que', from: 'De', rest: 'lo demás de', off: 'Desactivada por' },
};
