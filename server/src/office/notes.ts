import { readXml } from './xml';

/** Footnotes or endnotes by "w:footnote 2": an id is its own only among its kind. */
export function readNotes(xml: string | undefined, element: 'w:footnote' | 'w:endnote'): readonly { readonly id: string; readonly text: string }[] {
  return collect(xml, element).flatMap(({ attributes, text }) => attributes['w:type'] === undefined && text !== '' ? [{ id: `${element} ${attributes['w:id'] ?? ''}`, text }] : []);
}

/** The comments of the margin, without their places. */
export function readComments(xml: string | undefined): readonly { readonly id: string; readonly author: string; readonly date: string | undefined; readonly text: string }[] {
  return collect(xml, 'w:comment').map(({ attributes, text }) => ({ id: attributes['w:id'] ?? '', author: attributes['w:author'] ?? '', date: attributes['w:date'], text }));
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
