import * as vscode from 'vscode';
import * as assert from './assert';
import { until } from './until';

const act = 'PART I. SICKNESS BENEFIT\n\n1. Duration\nSickness benefit is payable for not more than twenty weeks.\n';
const ask = async (tool: string, input: object): Promise<string> => {
  const { content } = await vscode.lm.invokeTool(`lexfloor_${tool}`, { input, toolInvocationToken: undefined });
  return content.map((part) => part instanceof vscode.LanguageModelTextPart ? part.value : '').join('');
};

suite('Language models', () => {
  test('find six tools that only read', async () => {
    const tools = await until(() => vscode.lm.tools.filter(({ name }) => name.startsWith('lexfloor_')), 'tools', (all) => all.length >= 6);
    assert.equal(tools.map(({ name }) => name).sort().join(), 'lexfloor_assess,lexfloor_check_text,lexfloor_compare_practice,lexfloor_explain_provision,lexfloor_list_facts,lexfloor_propose_clause');
  });

  test('are answered with Articles and figures', async () => {
    assert.match(await ask('check_text', { text: act, standards: ['C102'] }), /c102\/sickness-duration[\s\S]*C102 Art\. 18\(1\)/);
    assert.match(await ask('list_facts', { text: act }), /"sickness\.duration"/);
    assert.match(await ask('assess', { text: act, standards: ['C102'] }), /Art\. 18/);
    assert.match(await ask('explain_provision', { question: 'C102 Art. 18(1)', language: 'fr' }), /semaines/);
    assert.match(await ask('propose_clause', { about: 'appeal' }), /givesEffectTo/);
    assert.match(await ask('compare_practice', { about: 'sickness.duration', value: '20 weeks' }), /ie-2005[\s\S]*C102 Art\. 18\(1\)/);
  });

  test('are told what is wrong', async () => {
    const said = await ask('assess', { text: act, standards: ['C999'] }).catch((error: Error) => error.message);
    assert.match(said, /C999/);
  });
});
