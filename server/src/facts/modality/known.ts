import type { Provision } from '../../draft/draft';
import type { Context } from '../context';
import type { Lexicon } from '../lexicon';
import type { Norm } from './norm';
import { readNorms } from './read';

const known = new WeakMap<Lexicon, WeakMap<Provision, { readonly context: Context; readonly norms: readonly Norm[] }>>();

/** The duties, powers and rights of a provision, remembered with the context they were read in. */
export function normsOf(provision: Provision, context: Context, lexicon: Lexicon): readonly Norm[] {
  const before = known.get(lexicon)?.get(provision);
  if (before?.context === context) return before.norms;
  const norms = readNorms(provision, context, lexicon);
  rememberNorms(provision, context, lexicon, norms);
  return norms;
}

/** Takes over what was read elsewhere. */
export function rememberNorms(provision: Provision, context: Context, lexicon: Lexicon, norms: readonly Norm[]): void {
  let of = known.get(lexicon);
  if (of === undefined) known.set(lexicon, of = new WeakMap());
  of.set(provision, { context, norms });
}
