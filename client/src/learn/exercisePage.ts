import { l10n } from 'vscode';
import { escape } from '../report/page';

/** What the server says of an exercise (`lexfloor/exercise`). */
export interface Exercise {
  readonly id: string;
  readonly language: string;
  readonly theme: string;
  readonly instruments: readonly string[];
  readonly story: string;
  readonly text: string;
  readonly goals: readonly { readonly rule: string; readonly hint: string; readonly met: boolean }[];
  readonly points?: number;
  readonly strays: readonly { readonly rule: string; readonly title: string }[];
  readonly solution: string;
  readonly explains: string;
}

/** What a learner has opened so far. */
export interface Opened {
  readonly hints: number;
  readonly solution: boolean;
}

/** The body of an exercise's page: story, score, faults with the hints opened so far, and the solution where it was asked for. */
export function exerciseBody(one: Exercise, { hints, solution }: Opened): string {
  const { points } = one, met = one.goals.filter((goal) => goal.met).length;
  const score = points === undefined ? `<p>${escape(l10n.t('The draft of this exercise is closed.'))}</p>${button('again', l10n.t('Open it again'))}` : [
    `<p class="lead" role="status"><strong>${escape(l10n.t('{0} of 100 points', points))}</strong> · ${escape(l10n.t('{0} of {1} faults mended', met, one.goals.length))}</p>`,
    `<ol>${one.goals.map((goal, i) => `<li>${goal.met ? '✓' : '✗'} ${escape(goal.met ? l10n.t('mended') : l10n.t('still there'))}${goal.met || i < hints || solution ? `: ${escape(goal.hint)}` : ''}</li>`).join('')}</ol>`,
    one.strays.length > 0 ? `<p>${escape(l10n.t('Your text brought in what was not there before:'))}</p><ul>${one.strays.map(({ title, rule }) => `<li>${escape(title)} (${escape(rule)})</li>`).join('')}</ul>` : '',
    points === 100 ? `<p class="lead">${escape(l10n.t('Solved.'))}</p>` : '',
    hints < one.goals.length && points !== 100 && !solution ? button('hint', l10n.t('Open a hint ({0} of {1})', hints + 1, one.goals.length)) : '',
  ].join('');
  return [
    `<h1 id="top">${escape(one.theme)}</h1>`,
    `<p class="subtitle">${escape(l10n.t('Exercise, by {0}', one.instruments.join(', ')))}</p>`,
    `<p>${escape(one.story)}</p>`,
    `<h2 id="score">${escape(l10n.t('Where you are'))}</h2>${score}`,
    solution || points === 100
      ? `<h2 id="why">${escape(l10n.t('Explanation'))}</h2><p>${escape(one.explains)}</p><h2 id="solution">${escape(l10n.t('A solution'))}</h2>${one.solution.trim().split(/\n\s*\n/).map((part) => `<blockquote>${escape(part).replace(/\n/g, '<br>')}</blockquote>`).join('')}`
      : `<p>${button('solution', l10n.t('Show a solution'))}</p>`,
  ].join('\n');
}

const button = (act: string, title: string): string => `<button type="button" data-do="${act}">${escape(title)}</button>`;
