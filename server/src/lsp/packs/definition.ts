import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entriesFor } from '../../analysis/lookup';
import { parseCite } from '../../engine/cite';
import { toRange } from '../convert';
import type { PackDraft, PackPlace } from './desk';
import type { Named } from './hover';
import { placeOfEntry, placeOfKey } from './places';
import { rulesNamed } from './touched';

/**
 * Where that is described which a file of a pack names: a rule, an Article or a parameter in the files of the pack; what comes with
 * Lexfloor on a page of the editor (`pages` is the scheme of such pages, where the client has them).
 */
export function definitionInPack(named: NonNullable<Named>, { path }: PackPlace, draft: PackDraft, pages: string | undefined): readonly Location[] {
  const { name } = named, files = [...draft.files].filter(([file]) => file.endsWith('.yaml'));
  const inFiles = (find: (text: string) => { start: number; end: number } | undefined, wanted: (file: string) => boolean): Location[] => files.flatMap(([file, text]) => {
    const span = wanted(file) ? find(text) : undefined;
    return span === undefined ? [] : [{ uri: draft.folder + file.split('/').map(encodeURIComponent).join('/'), range: toRange(TextDocument.create('', 'yaml', 0, text), span) }];
  });
  const page = (id: string): Location[] => pages === undefined ? [] : [{
    uri: `${pages}:/${encodeURIComponent(id.replaceAll('/', ' '))}.md?${encodeURIComponent(encodeURIComponent(id))}`, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  }];
  switch (named.kind) {
    case 'rule': {
      const own = name.includes('/') ? [] : inFiles((text) => placeOfEntry(text, 'id', name), (file) => file !== 'clauses.yaml');
      const [rule] = rulesNamed(name, draft);
      if (own.length > 0 || rule === undefined) return own;
      // A stricter figure of the pack is written among its overrides
      return name.includes('/') || rule.stricterThan === undefined ? page(name.includes('/') ? name : rule.id) : inFiles((text) => placeOfKey(text, rule.stricterThan!), (file) => file === 'pack.yaml');
    }
    case 'cite': {
      const own = inFiles((text) => placeOfEntry(text, 'cite', name), (file) => file === 'articles.yaml' && path !== file);
      if (own.length > 0) return own;
      const cite = parseCite(name), [entry] = cite ? entriesFor(draft.rules, cite) : [];
      if (entry === undefined) return [];
      const near = inFiles((text) => placeOfEntry(text, 'cite', entry.cite.label), (file) => file === 'articles.yaml');
      return near.length > 0 ? near : page(name);
    }
    case 'parameter': {
      const own = inFiles((text) => placeOfEntry(text, 'topic', name.slice(name.indexOf('.') + 1)), (file) => file.startsWith('vocabulary/'));
      return own.length > 0 ? own : page(name);
    }
    case 'group': {
      const here = /^phrases:/m.test(draft.files.get(path) ?? '') ? inFiles((text) => placeOfKey(text, name), (file) => file === path) : [];
      return here.length > 0 ? here : inFiles((text) => placeOfKey(text, name), (file) => file === 'phrases.yaml');
    }
    case 'word': return [];
  }
}
