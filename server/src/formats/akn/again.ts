import type { Draft, Language } from '../../draft/draft';
import { toPlain, toSource } from '../../draft/segments';
import { bodyOf, retypeProvision } from '../../draft/share';
import { firstThat } from '../../text/search';
import { changedWindow } from '../../text/window';
import { isDefinition } from '../legal/definitions';
import { xmlWords } from './words';

/** What the reading of a draft in XML left for the next version. */
export interface LeftByXml {
  /** The language that the file names. */
  readonly named: Language | undefined;
  /** The language by its first words, and where the last of these stands. */
  readonly guessed: Language | undefined;
  readonly guessedTo: number;
}

/**
 * Reads a text in XML again where words of one provision were typed or taken away between two tags: no element begins or ends there, so that
 * everything else stands as it stood. Undefined where that is not sure (a sign of markup, a faulty file, the language by its words): then all
 * of it is read. The result is the same either way. `language`: what the caller or the project says.
 */
export function readXmlAgain(text: string, previous: Draft, left: LeftByXml, language: Language | undefined): Draft | undefined {
  const before = previous.text, window = changedWindow(before, text), { start, beforeEnd, afterEnd } = window;
  const spoken = language ?? left.named ?? (start > left.guessedTo ? left.guessed : undefined);
  if (spoken === undefined || previous.problems.length > 0 || start === 0 || beforeEnd >= before.length) return undefined;
  if (markup.test(before.slice(start - 1, beforeEnd + 1)) || markup.test(text.slice(start - 1, afterEnd + 1))) return undefined;
  const at = firstThat(previous.starts.length, i => previous.starts[i]! >= start) - 1, old = previous.provisions[at], origin = previous.starts[at] ?? 0;
  if (old === undefined || start - 1 < origin + bodyOf(old) || beforeEnd >= origin + old.text.length || !isWord(before, old, origin, start - 1) || !isWord(before, old, origin, beforeEnd)) return undefined;
  const run = before.slice(before.lastIndexOf('>', start - 1) + 1, start) + before.slice(beforeEnd, before.indexOf('<', beforeEnd));
  if (!/\p{L}/u.test(run)) return undefined;
  const shared = retypeProvision(text, xmlWords, previous, window, at);
  if (isDefinition(shared.provisions[at]!.words.text.slice(0, 200), false) !== isDefinition(old.words.text.slice(0, 200), false)) return undefined;
  return { format: previous.format, language: spoken, text, ...shared, problems: [] };
}

/** What may open, close or stand for markup, and what may be a fault of the file. */
const markup = /[<>&\]\0\uFFFD\uD800-\uDFFF]/;

/** True where the character at a place of the file stands in the words of a provision as it is. */
function isWord(text: string, { words }: Draft['provisions'][number], origin: number, at: number): boolean {
  const plain = toPlain(words, at - origin);
  return plain < words.text.length && toSource(words, plain) === at - origin && words.text[plain] === text[at];
}
