import * as vscode from 'vscode';
import { paragraph, word } from '../../office/word';
import * as assert from './assert';
import { until } from './until';

/** A law in Word: a heading, numbered sections, a change that somebody tracked. */
const law = word([
  paragraph('SOCIAL SECURITY ACT'), paragraph('PART III. SICKNESS BENEFIT'),
  paragraph('10. No sickness benefit is payable for the first seven days of incapacity for work.'),
  paragraph('<w:r><w:t xml:space="preserve">11. Sickness benefit is payable for at most </w:t></w:r><w:del w:id="1" w:author="A"><w:r><w:delText>thirty</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r><w:t>twenty</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> weeks.</w:t></w:r>'),
].join(''));

suite('A Word document', () => {
  test('is imported as a draft beside it, the version that is meant, and checked; never over a file that is there', async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return this.skip();
    const at = (name: string) => vscode.Uri.joinPath(folder.uri, 'imported', name);
    await vscode.workspace.fs.createDirectory(at(''));
    try {
      await vscode.workspace.fs.writeFile(at('law.docx'), law);
      const first = await vscode.commands.executeCommand<vscode.Uri>('lexfloor.importWord', at('law.docx'), 'final');
      assert.equal(first.path, at('law.bill').path);
      const shown = vscode.window.activeTextEditor!.document;
      assert.equal([shown.uri.path, shown.languageId], [first.path, 'legal-draft']);
      assert.ok(shown.getText().includes('at most twenty weeks'), shown.getText());
      await until(() => vscode.languages.getDiagnostics(first).map(({ code }) => String(typeof code === 'object' ? code.value : code)), 'findings in the imported draft', (all) => all.includes('c102/sickness-waiting-period'));

      const second = await vscode.commands.executeCommand<vscode.Uri>('lexfloor.importWord', at('law.docx'), 'original');
      assert.equal(second.path, at('law-2.bill').path);
      assert.ok(vscode.window.activeTextEditor!.document.getText().includes('at most thirty weeks'), vscode.window.activeTextEditor!.document.getText());

      await vscode.workspace.fs.writeFile(at('broken.docx'), new TextEncoder().encode('no archive'));
      assert.equal(await vscode.commands.executeCommand('lexfloor.importWord', at('broken.docx'), 'final'), undefined);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(at(''), { recursive: true });
    }
  });
});
