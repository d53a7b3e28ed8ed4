import type { Log, Region, ReportingDescriptor, Result, Run } from 'sarif';
import type { Severity } from '../engine/finding';
import type { Localized, Rule } from '../engine/pack';
import { identitiesOf } from './identity';
import type { FindingReport, Range, Report, WaivedReport } from './report';

/** SARIF 2.1.0 (OASIS), as code scanning services read it: one run, its rules, one result a finding. */
export function renderSarif({ tool, files, rules }: Report): string {
  const driver = { name: tool.name, version: tool.version, semanticVersion: tool.version, rules: [...rules.values()].map(describeRule) };
  const indices = new Map([...rules.keys()].map((id, i) => [id, i]));
  const results = files.flatMap((one) => {
    const identities = identitiesOf(one), uri = toUri(one.file.path);
    return one.file.findings.map((finding, i): Result => ({
      ruleId: finding.rule,
      ...indices.has(finding.rule) && { ruleIndex: indices.get(finding.rule)! },
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [{
        physicalLocation: { artifactLocation: { uri }, region: regionOf(finding.range) },
        logicalLocations: [{ name: finding.provision.label, fullyQualifiedName: finding.provision.eId }],
      }],
      ...relatedLocations(finding, files),
      partialFingerprints: { 'lexfloor/v2': identities[i]! },
      ...(finding.waived && { suppressions: [{ kind: 'external', status: 'accepted', justification: justify(finding.waived) }] }),
      ...(finding.fixes.length > 0 && {
        fixes: finding.fixes.map(({ title, edits }) => ({
          description: { text: title },
          artifactChanges: [{
            artifactLocation: { uri },
            replacements: edits.map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })),
          }],
        })),
      }),
    }));
  });
  const run: Run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Places in other files, where those were read as well: their names alone do not say where they are. */
function relatedLocations({ related = [] }: FindingReport, files: Report['files']): Pick<Result, 'relatedLocations'> {
  const found = related.flatMap(({ file, range, provision }) => {
    const known = files.find((one) => one.file.path === file || one.file.path.endsWith(`/${file}`));
    return known === undefined ? [] : [{ message: { text: provision.label }, physicalLocation: { artifactLocation: { uri: toUri(known.file.path) }, region: regionOf(range) } }];
  });
  return found.length === 0 ? {} : { relatedLocations: found };
}

const justify = ({ reason, by, until }: WaivedReport): string => [reason, by && `(${by})`, until && `until ${until}`].filter(Boolean).join(' ');

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

function describeRule(rule: Rule): ReportingDescriptor {
  const link = rule.cites.find(({ url }) => url)?.url;
  return {
    id: rule.id,
    shortDescription: { text: english(rule.title) },
    fullDescription: { text: english(rule.why) },
    ...(rule.todo && { help: { text: english(rule.todo) } }),
    ...(link && { helpUri: link }),
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: rule.cites.map(({ label }) => label) },
  };
}

const english = (text: Localized): string => typeof text === 'string' ? text : text.en;

/** Lines and columns count from 1 in SARIF; the end column is the one after the last. */
const regionOf = ({ start, end }: Range): Region =>
  ({ startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });

/** A path as a URI reference (RFC 3986): relative paths stay relative. */
export function toUri(path: string): string {
  const slashes = path.replaceAll('\\', '/');
  const encoded = slashes.split('/').map(encode).join('/');
  if (/^[A-Za-z]:\//.test(slashes)) return `file:///${slashes.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return slashes.startsWith('/') ? `file://${encoded}` : encoded.replace(/^\.\//, '');
}

/** A lone surrogate has no encoding; it becomes the replacement character. */
const encode = (name: string): string =>
  encodeURIComponent(name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'));
