import { readXml } from './xml';

/** Footnotes or endnotes by "w:footnote 2": an id is its own only among its kind. */
export function readNotes(xml: string | undefined, element: 'w:footnote' | 'w:endnote'): readonly { readonly id: string; readonly text: string }[] {
  return collect(xml, element).flatMap(({ attributes, text }) => attributes['w:type'] === undefined && text !== '' ? [{ id: `${element} ${attributes['w:id'] ?? ''}`, text }] : []);
}

/** The comments of the margin, without their places. */
export function readComments(xml: string | undefined): readonly { readonly id: string; readonly author: string; readonly date: string | undefined; readonly text: string }[] {
  return collect(xml, 'w:comment').map(({ attributes, text }) => ({ id: attributes['w:id'] ?? '', author: attributes['w:author'] ?? '', date: attributes['w:date'], text }));
}

/** What a comment of the margin answers, and whether its thread was resolved, by the comment's id. */
export interface Thread {
  readonly parent: string | undefined;
  readonly done: boolean;
}

/**
 * Replies and resolved threads (`commentsExtended.xml`, [MS-DOCX] 2.5.3): a comment is named there by the id of its last paragraph. A reply is as
 * resolved as the comment that it answers.
 */
export function readThreads(comments: string | undefined, extended: string | undefined): ReadonlyMap<string, Thread> {
  const byParagraph = new Map<string, string>(), threads = new Map<string, Thread>();
  if (comments === undefined || extended === undefined) return threads;
  let id = '', last: string | undefined;
  readXml(comments, {
    open(name, attributes) {
      if (name === 'w:comment') [id, last] = [attributes['w:id'] ?? '', undefined];
      else if (name === 'w:p') last = attributes['w14:paraId'] ?? last;
    },
    close(name) { if (name === 'w:comment' && last !== undefined) byParagraph.set(last.toUpperCase(), id); },
  });
  readXml(extended, {
    open(name, attributes) {
      const of = name === 'w15:commentEx' ? byParagraph.get((attributes['w15:paraId'] ?? '').toUpperCase()) : undefined;
      if (of !== undefined) threads.set(of, { parent: byParagraph.get((attributes['w15:paraIdParent'] ?? '').toUpperCase()), done: /^(?:1|true|on)$/.test(attributes['w15:done'] ?? '') });
    },
    close() {},
  });
  for (const [own, { parent, done }] of threads) if (parent !== undefined) threads.set(own, { parent, done: done || (threads.get(parent)?.done ?? false) });
  return threads;
}

/** The plain text of each element of a name; its paragraphs become one line. */
function collect(xml: string | undefined, element: string): readonly { readonly attributes: Readonly<Record<string, string>>; readonly text: string }[] {
  const found: { readonly attributes: Readonly<Record<string, string>>; text: string }[] = [];
  let current: { readonly attributes: Readonly<Record<string, string>>; text: string } | undefined, inText = false;
  if (xml !== undefined) readXml(xml, {
    open(name, attributes) {
      if (name === element) found.push(current = { attributes: { ...attributes }, text: '' });
      else if (name === 'w:t') inText = true;
      else if ((name === 'w:p' || name === 'w:tab' || name === 'w:br') && current && current.text !== '') current.text += ' ';
    },
    close(name) {
      if (name === element) current = undefined;
      else if (name === 'w:t') inText = false;
    },
    text(text) { if (inText && current) current.text += text; },
  });
  return found.map(({ attributes, text }) => ({ attributes, text: text.replace(/\s+/g, ' ').trim() }));
}
