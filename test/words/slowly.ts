import { Gap, type Tokens, fold } from '../../server/src/words/tokens';

// Patterns matched as their notation is explained, by trying everything: slow, and short enough to be believed.

type Part =
  | { readonly kind: 'word'; readonly word: string; readonly whole: boolean }
  | { readonly kind: 'figure' | 'begin' | 'end' }
  | { readonly kind: 'gap'; readonly most: number; readonly plain: boolean }
  | { readonly kind: 'all' | 'one'; readonly parts: readonly Part[] }
  | { readonly kind: 'maybe'; readonly part: Part };

export function partsOf(source: string): Part {
  const signs = source.match(/[()[\]|<>]|\.\.\d*|~\d*|\{number\}|[^\s()[\]|<>]+/g) ?? [];
  let at = 0;
  const options = (): Part => {
    const parts = [row()];
    while (signs[at] === '|') {
      at++;
      parts.push(row());
    }
    return { kind: 'one', parts };
  };
  const closed = (): Part => {
    const part = options();
    at++;
    return part;
  };
  const row = (): Part => {
    const parts: Part[] = [];
    while (at < signs.length && !/^[|)\]]$/.test(signs[at]!)) {
      const sign = signs[at++]!;
      if (sign === '(') parts.push(closed());
      else if (sign === '[') parts.push({ kind: 'maybe', part: closed() });
      else if (sign === '<') parts.push({ kind: 'begin' });
      else if (sign === '>') parts.push({ kind: 'end' });
      else if (sign === '{number}') parts.push({ kind: 'figure' });
      else if (/^(?:\.\.|~)/.test(sign)) parts.push({ kind: 'gap', plain: sign.startsWith('~'), most: Number(/\d+/.exec(sign)?.[0] ?? (sign === '~' ? 12 : 6)) });
      else parts.push({ kind: 'word', word: fold(sign.replace('*', '')), whole: !sign.endsWith('*') });
    }
    return { kind: 'all', parts };
  };
  return options();
}

/** Where a match may have come to, and how well it fits at best there. */
type Ways = ReadonlyMap<number, number>;

/** All ends of matches that begin at token `start`, none of them behind `to`, with the best fit of each. */
export function endsFrom(part: Part, tokens: Tokens, start: number, to: number, values?: Uint8Array): Ways {
  const { norm, gap, count } = tokens;
  const together = (many: readonly Ways[]): Ways => {
    const all = new Map<number, number>();
    for (const ways of many) for (const [at, fit] of ways) all.set(at, Math.max(fit, all.get(at) ?? -Infinity));
    return all;
  };
  const onward = (ways: Ways, by: number, allowed: (at: number) => boolean): Ways =>
    new Map([...ways].flatMap(([at, fit]) => at < to && at >= 0 && at < count && (at === start || gap[at]! < Gap.hard) && allowed(at) ? [[at + 1, fit + by] as const] : []));
  const where = (ways: Ways, holds: (at: number) => boolean): Ways => new Map([...ways].filter(([at]) => holds(at)));
  const go = (one: Part, from: Ways): Ways => {
    switch (one.kind) {
      case 'word': return onward(from, 5, (at) => one.whole ? norm[at] === one.word : norm[at]!.startsWith(one.word));
      case 'figure': return onward(from, 5, (at) => /^\p{N}/u.test(norm[at]!));
      case 'begin': return where(from, (at) => at === 0 || at < count && gap[at]! >= Gap.hard);
      case 'end': return where(from, (at) => at >= count || gap[at]! >= Gap.hard);
      case 'maybe': return together([from, go(one.part, from)]);
      case 'one': return together(one.parts.map((option) => go(option, from)));
      case 'all': return one.parts.reduce((ways: Ways, next) => go(next, ways), from);
      case 'gap': {
        const all = [from];
        for (let k = 0; k < one.most; k++) all.push(onward(all.at(-1)!, -1, (at) => !one.plain || values?.[at] !== 1));
        return together(all);
      }
    }
  };
  return go(part, new Map([[start, 0]]));
}

/** What `PhraseSet.match` finds: of each pattern the longest from each word, none inside the one before. */
export function matchSlowly(sources: readonly string[], tokens: Tokens, from = 0, to = tokens.count): string[] {
  return sources.flatMap((source, pattern) => {
    const part = partsOf(source), found: string[] = [];
    let free = from;
    for (let i = from; i < to; i++) {
      const end = Math.max(...endsFrom(part, tokens, i, to).keys());
      if (i < free || !(end > i)) continue;
      found.push(`${pattern}: ${i}–${end}`);
      free = end;
    }
    return found;
  });
}

/** What `fitAround` gives of a value at tokens `start..end` without words of comparison. */
export function fitSlowly(source: string, tokens: Tokens, start: number, end: number, values: Uint8Array): number | undefined {
  const [left, right] = source.split('{q}').map(partsOf);
  const goesOn = (at: number): boolean => at <= 0 || at >= tokens.count || tokens.gap[at]! < Gap.hard;
  const before = Array.from({ length: start + 1 }, (_, i) => {
    const fit = endsFrom(left!, tokens, i, start, values).get(start);
    return fit === undefined || i < start && !goesOn(start) ? undefined : fit;
  }).filter((fit) => fit !== undefined);
  const after = [...endsFrom(right!, tokens, end, tokens.count, values)].filter(([at]) => at === end || goesOn(end)).map(([, fit]) => fit);
  return before.length === 0 || after.length === 0 ? undefined : (Math.max(...before) + Math.max(...after)) / 10;
}
