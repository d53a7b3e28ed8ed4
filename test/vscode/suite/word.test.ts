import * as vscode from 'vscode';
import { paragraph, word } from '../../office/word';
import { WordDrops } from '../../../client/src/dropWord';
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

  test('that is dropped into a draft puts in its words as paragraphs of their own; another file is left to the editor', async () => {
    const asked: number[] = [];
    const drops = new WordDrops(async (bytes) => {
      asked.push(bytes.length);
      return bytes.length > 4 ? { text: '2. It is provided.\n', changes: 0, problems: [] } : { problem: 'is no whole Word file' };
    });
    const document = await vscode.workspace.openTextDocument({ language: 'legal-draft', content: '1. The Board pays. ' }), token = new vscode.CancellationTokenSource().token;
    const drop = (name: string, size: number) => {
      const transfer = new vscode.DataTransfer(), file = { name, data: async () => new Uint8Array(size) };
      transfer.set('files', Object.assign(new vscode.DataTransferItem(''), { asFile: () => file }));
      return drops.provideDocumentDropEdits(document, new vscode.Position(0, 18), transfer, token);
    };
    const edit = await drop('law.docx', 5);
    assert.equal([edit?.insertText, edit?.title], ['\n\n2. It is provided.\n', 'Put in the words of law.docx']);
    assert.equal(await drop('law.pdf', 5), undefined);
    assert.equal(await drop('law.docx', 3), undefined);
    assert.equal(asked, [5, 3]);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

suite('A draft', () => {
  test('is exported as Word with its findings in the margin, as Akoma Ntoso, HTML and Markdown', async function () {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder || vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) !== true) return this.skip();
    const at = (name: string) => vscode.Uri.joinPath(folder.uri, 'exported', name), text = 'SICKNESS ACT\n\nPART I. SICKNESS BENEFIT\n\n1. No sickness benefit is payable for the first seven days of incapacity for work.\n';
    await vscode.workspace.fs.createDirectory(at(''));
    try {
      await vscode.workspace.fs.writeFile(at('act.bill'), new TextEncoder().encode(text));
      await vscode.window.showTextDocument(at('act.bill'));
      const written = async (format: string, name: string): Promise<Uint8Array> => {
        const file = await vscode.commands.executeCommand<vscode.Uri>('lexfloor.exportDraft', at('act.bill'), format, at(name));
        assert.equal(file.path, at(name).path);
        return vscode.workspace.fs.readFile(file);
      };
      const said = async (format: string, name: string) => new TextDecoder().decode(await written(format, name));
      assert.ok((await said('xml', 'act.xml')).includes('<akomaNtoso'));
      assert.ok((await said('html', 'act.html')).includes('first seven days'));
      assert.ok((await said('md', 'act.md')).includes('first seven days'));
      const [plain, marked] = [await written('docx', 'act.docx'), await written('docx-findings', 'findings.docx')];
      assert.equal([...plain.subarray(0, 2)], [0x50, 0x4b]);
      assert.ok(marked.length > plain.length, 'the findings are in it');
      const back = await vscode.commands.executeCommand<vscode.Uri>('lexfloor.importWord', at('findings.docx'), 'final');
      assert.ok((await vscode.workspace.openTextDocument(back)).getText().includes('1. No sickness benefit is payable for the first seven days'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(at(''), { recursive: true });
    }
  });
});
