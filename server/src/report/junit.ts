import type { Report } from './report';
import { withoutWaived } from './report';
import { escapeAttribute } from '../text/markup';

/**
 * JUnit XML, as CI systems read it: a suite a file, a case a finding. Errors and warnings are failures; information and hints pass, with
 * their words in `system-out`. A file without findings has one case that passes. Waived findings are skipped cases with their reason.
 */
export function renderJunit({ files }: Report): string {
  const suites = files.map(({ file }) => {
    const open = withoutWaived([{ text: '', file }])[0]!.file.findings, waived = file.findings.filter(({ waived: one }) => one);
    const failures = open.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    const cases = [
      ...open.map(({ rule, severity, message, provision, range }) => {
        const head = `    <testcase classname="${xml(rule)}" name="${xml(provision.label)}" file="${xml(file.path)}" line="${range.start.line + 1}">`;
        const says = severity === 'error' || severity === 'warning' ? `<failure type="${severity}" message="${xml(message)}">${xml(`${file.path}:${range.start.line + 1}:${range.start.character + 1}: ${message}`)}</failure>` : `<system-out>${xml(`${severity}: ${message}`)}</system-out>`;
        return `${head}\n      ${says}\n    </testcase>`;
      }),
      ...waived.map(({ rule, provision, range, waived: one }) => `    <testcase classname="${xml(rule)}" name="${xml(provision.label)}" file="${xml(file.path)}" line="${range.start.line + 1}">\n      <skipped message="${xml(one!.reason)}"/>\n    </testcase>`),
    ];
    const all = cases.length > 0 ? cases : [`    <testcase classname="lexfloor" name="${xml(file.path)}" file="${xml(file.path)}"/>`];
    return `  <testsuite name="${xml(file.path)}" tests="${all.length}" failures="${failures}" errors="0" skipped="${waived.length}">\n${all.join('\n')}\n  </testsuite>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lexfloor">\n${suites.join('\n')}\n</testsuites>\n`;
}

/** XML 1.0 holds no control characters and no lone surrogates. */
const xml = (text: string): string => escapeAttribute(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'));
