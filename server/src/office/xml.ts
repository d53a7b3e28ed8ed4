import { SaxesParser } from 'saxes';

/** Called for each element and piece of text, in the order of the file. Names keep their prefix (`w:p`). */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Elements nested deeper are no document. */
const deepest = 400;

/** Reads XML piece by piece. Entities of a DOCTYPE are never resolved. Gives what is wrong with it, undefined where nothing is; what came before was handled. */
export function readXml(xml: string, handler: XmlHandler): string | undefined {
  if (/<!DOCTYPE/i.test(xml.slice(0, 1000))) return 'it declares a DOCTYPE, which no Word file has';
  const parser = new SaxesParser();
  let wrong: string | undefined, depth = 0;
  parser.on('error', error => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw new Error(`elements nested more than ${deepest} deep`);
    handler.open(name, attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handler.close(name);
  });
  if (handler.text) parser.on('text', text => handler.text!(text));
  try {
    parser.write(xml).close();
  } catch (error) {
    wrong = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  }
  return wrong;
}
