import type { Provision } from '../../draft/draft';
import type { Context } from '../context';
import type { Lexicon } from '../lexicon';
import type { Norm } from './norm';
import { readNorms } from './read';

const known = new WeakMap<Lexicon, WeakMap<Provision, { readonly context: Context; readonly norms: readonly Norm[] }>>();

/** The duties, powers and rights of a provision, remembered with the context they were read in. */
export function normsOf(provision: Provision, context: Context, lexicon: Lexicon): readonly Norm[] {
  let of = known.get(lexicon);
  if (of === undefined) known.set(lexicon, of = new WeakMap());
  const before = of.get(provision);
  if (before?.context === context) return before.norms;
  const norms = readNorms(provision, context, lexicon);
  of.set(provision, { context, norms });
  return norms;
}
