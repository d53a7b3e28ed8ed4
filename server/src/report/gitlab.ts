import type { Severity } from '../engine/finding';
import { identitiesOf } from './identity';
import { type Report, withoutWaived } from './report';

/** The Code Quality report of GitLab: shown in merge requests, compared by fingerprint. Lines count from 1. */
export function renderGitlab({ files }: Report): string {
  const issues = withoutWaived(files).flatMap((one) => {
    const identities = identitiesOf(one);
    return one.file.findings.map((finding, i) => ({
      description: finding.message,
      check_name: finding.rule,
      fingerprint: identities[i],
      severity: severities[finding.severity],
      location: {
        path: one.file.path.replaceAll('\\', '/').replace(/^\.\//, ''),
        lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 },
      },
    }));
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}

const severities: Record<Severity, string> = { error: 'critical', warning: 'major', info: 'minor', hint: 'info' };
