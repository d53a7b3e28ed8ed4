import { type Block, captionRepeats, cellOf, type Document, plain, type Run, runsOf, shortTitle, signs, type Words } from './document';
import type { Standing } from '../../analysis/requirements';
import type { Language } from '../../draft/draft';
import { escapeAttribute, escapeMarkup } from '../../text/markup';
import { style } from './style';

/**
 * A document as one HTML file: no scripts, nothing from elsewhere, its own style. Prints in grey; tables have captions and header
 * cells; a standing is told by a sign and by words for those who do not see it.
 */
export function renderHtml(document: Document): string {
  const body = renderBody(document, {});
  const widths = [...new Set([...body.matchAll(/<col class="w(\d+)">/g)].map(([, width]) => width!))].map((width) => `.w${width} { width: ${width}%; }`);
  return `<!DOCTYPE html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeMarkup(document.title)}</title>
<style>${style}${widths.join('\n')}${document.landscape ? '\n@page { size: A4 landscape; }' : ''}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** What a view of an editor adds: ids that stand for places of the draft become links to them, and room to write becomes a field. */
export interface ViewOptions {
  readonly places?: ReadonlySet<string>;
  readonly editable?: boolean;
}

/** What stands inside `<body>`; by itself for a view that brings its own style and shows it under a strict content policy. */
export function renderBody({ title, subtitle, facts, blocks, language }: Document, options: ViewOptions): string {
  const contents = blocks.filter(block => block.kind === 'heading' && block.level <= 2 && block.id !== undefined) as readonly Extract<Block, { kind: 'heading' }>[];
  return `<header>
<h1>${escapeMarkup(title)}</h1>
${subtitle ? `<p class="subtitle">${escapeMarkup(subtitle)}</p>\n` : ''}<dl>${facts.map(([name, value]) => `<div><dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd></div>`).join('')}</dl>
</header>
${contents.length > 2 ? contentsOf(contents, language, options.places !== undefined) : ''}<main>
${blocks.map((block, i) => blockOf(block, captionRepeats(blocks, i), language, options)).join('\n')}
</main>`;
}

/** The list of headings. Beside a draft there is no room for it: there it is folded, so that the conclusions come first. */
function contentsOf(headings: readonly Extract<Block, { kind: 'heading' }>[], language: Language, folded: boolean): string {
  const name = contentsName[language];
  const list = `<ol>${headings.map(({ words, id, level }) => `<li class="level-${level}"><a href="#${escapeAttribute(id!)}">${escapeMarkup(shortTitle(plain(words), 100))}</a></li>`).join('')}</ol>`;
  return `<nav aria-label="${name}">${folded ? `<details><summary>${name}</summary>${list}</details>` : `<h2>${name}</h2>${list}`}</nav>\n`;
}

const contentsName: Readonly<Record<Language, string>> = { en: 'Contents', fr: 'Sommaire', es: 'Índice' };

/** What a screen reader says for a sign. */
const spoken: Readonly<Record<Language, Readonly<Record<Standing, string>>>> = {
  en: { met: 'met', below: 'below', 'not-found': 'not found', 'cannot-tell': 'cannot tell', 'not-applicable': 'not applicable' },
  fr: { met: 'atteint', below: 'inférieur', 'not-found': 'non trouvé', 'cannot-tell': 'ne peut être établi', 'not-applicable': 'sans objet' },
  es: { met: 'cumple', below: 'inferior', 'not-found': 'no encontrado', 'cannot-tell': 'no se puede determinar', 'not-applicable': 'no aplicable' },
};

/** `repeats`: the caption of a table stands right above it as a heading. */
function blockOf(block: Block, repeats: boolean, language: Language, options: ViewOptions): string {
  switch (block.kind) {
    case 'heading': {
      const place = block.id !== undefined && options.places?.has(block.id), words = place ? `<a class="place" href="#${escapeAttribute(block.id)}" data-place="${escapeAttribute(block.id)}">${inline(bare(block.words))}</a>${comments(block.words)}` : inline(block.words);
      return `<h${block.level + 1}${block.id === undefined ? '' : ` id="${escapeAttribute(block.id)}"`}>${words}</h${block.level + 1}>`;
    }
    case 'paragraph':
      if (block.role === 'blank') return options.editable && block.about !== undefined ? field(block.about, language) : '<p class="blank"></p>';
      return block.role === 'quote' ? `<blockquote>${inline(block.words)}</blockquote>` : `<p${block.role ? ` class="${block.role}"` : ''}>${inline(block.words)}</p>`;
    case 'list': { const tag = block.ordered ? 'ol' : 'ul'; return `<${tag}>${block.items.map(item => `<li>${inline(item)}</li>`).join('')}</${tag}>`; }
    case 'table': return table(block, repeats, language, options);
    case 'figure': return `<figure${block.themed ? ' class="themed"' : ''} role="img" aria-label="${escapeAttribute(block.words)}">${block.svg}</figure>`;
    case 'page': return '<div class="page" aria-hidden="true"></div>';
  }
}

/** The region can be scrolled by keyboard where the table is wider than the page. */
function table({ caption, head, rows, widths, rowHeads = true }: Extract<Block, { kind: 'table' }>, repeats: boolean, language: Language, options: ViewOptions): string {
  const total = widths?.reduce((sum, one) => sum + one, 0) ?? 0;
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeAttribute(caption)}"><table><caption${repeats ? ' class="unseen"' : ''}>${escapeMarkup(caption)}</caption>${widths ? `<colgroup>${widths.map(one => `<col class="w${Math.round(100 * one / total)}">`).join('')}</colgroup>` : ''}`
    + `<thead><tr>${head.map(words => plain(words) === '' ? '<td></td>' : `<th scope="col">${inline(words)}</th>`).join('')}</tr></thead>`
    + `<tbody>${rows.map(cells => `<tr>${cells.map((one, i) => cellHtml(one, rowHeads && i === 0, language, options)).join('')}</tr>`).join('')}</tbody></table></div>`;
}

function cellHtml(one: Parameters<typeof cellOf>[0], first: boolean, language: Language, options: ViewOptions): string {
  const { words, standing } = cellOf(one);
  const sign = standing === undefined ? '' : `<span class="sign" aria-hidden="true">${signs[standing]}</span>${plain(words).trim() === '' ? `<span class="unseen">${spoken[language][standing]}</span>` : ' '}`;
  const attributes = standing === undefined ? '' : ` class="${standing}"`;
  return first && standing === undefined && plain(words) !== '' ? `<th scope="row">${inline(words, options)}</th>` : `<td${attributes}>${sign}${inline(words, options)}</td>`;
}

/** Room to write, in a view: what is written goes to the provision of that heading. */
const field = (about: string, language: Language): string =>
  `<form class="comment-form" data-about="${escapeAttribute(about)}"><textarea rows="2" aria-label="${fieldWords[language].name}"></textarea> <button type="submit">${fieldWords[language].keep}</button></form>`;

const fieldWords: Readonly<Record<Language, { readonly name: string; readonly keep: string }>> = {
  en: { name: 'Your comment', keep: 'Keep the comment' }, fr: { name: 'Votre commentaire', keep: 'Garder le commentaire' }, es: { name: 'Su comentario', keep: 'Guardar el comentario' },
};

const inline = (words: Words, options: ViewOptions = {}): string => runsOf(words).map(one => run(one, options)).join('');

/** A link holds no other link and no remark. */
const bare = (words: Words): Words => runsOf(words).map(({ comment: _, link: __, ...rest }) => rest);
const comments = (words: Words): string => runsOf(words).map(({ comment }) => comment ? remark(comment) : '').join('');

function run({ text, strong, em, small, link, id, comment, change }: Run, { places }: ViewOptions): string {
  let html = escapeMarkup(text).replaceAll('\n', '<br>');
  if (strong) html = `<strong>${html}</strong>`;
  if (em) html = `<em>${html}</em>`;
  if (small) html = `<small>${html}</small>`;
  if (change) html = change === 'deleted' ? `<del>${html}</del>` : `<ins>${html}</ins>`;
  const place = [link?.startsWith('#') ? link.slice(1) : undefined, id].find(one => one !== undefined && places?.has(one));
  if (place !== undefined) html = `<a class="place" href="#${escapeAttribute(place)}" data-place="${escapeAttribute(place)}">${html}</a>`;
  else if (link !== undefined && /^(?:https:\/\/|#)/.test(link)) html = `<a href="${escapeAttribute(link)}">${html}</a>`;
  if (id !== undefined) html = `<span id="${escapeAttribute(id)}">${html}</span>`;
  return comment ? `<mark>${html}</mark>${remark(comment)}` : html;
}

const remark = ({ author, text }: NonNullable<Run['comment']>): string => ` <span class="comment">${escapeMarkup(author)}: ${escapeMarkup(text).replaceAll('\n', '<br>')}</span>`;
