/**
 * True where a path with forward slashes fits a pattern: `*` and `?` within one folder name, `**` across folders, `{a,b}` for
 * alternatives. A pattern that names a folder takes all below it. Steps grow with pattern × path at most, whatever the pattern.
 */
export function matchGlob(pattern: string, path: string): boolean {
  const names = split(path);
  return alternatives(pattern).some((one) => {
    const wanted = split(one);
    return fits(wanted, names, matchName) || fits([...wanted, '**'], names, matchName);
  });
}

const split = (path: string): string[] => path.split('/').filter((name) => name !== '' && name !== '.');

/** A pattern may not grow beyond this many alternatives; the rest of its braces are then taken as they stand. */
const mostAlternatives = 64;

function alternatives(pattern: string): string[] {
  let open = [pattern];
  for (;;) {
    const next = open.flatMap((one) => {
      const braces = /\{([^{}]*)\}/.exec(one);
      if (!braces) return [one];
      return braces[1]!.split(',').map((choice) => one.slice(0, braces.index) + choice + one.slice(braces.index + braces[0].length));
    });
    if (next.length === open.length && next.every((one, i) => one === open[i]) || next.length > mostAlternatives) return open;
    open = next;
  }
}

/** Folder names against the names of a path. */
function matchName(wanted: string, name: string): boolean {
  return wanted === name || fits([...wanted].map((c) => c === '*' ? '**' : c), [...name], (w, c) => w === '?' || w === c);
}

/** Greedy match with one place to come back to: after a `**`, only the latest `**` needs to stretch. */
function fits(wanted: readonly string[], given: readonly string[], same: (wanted: string, given: string) => boolean): boolean {
  let w = 0, g = 0, star = -1, from = 0;
  while (g < given.length) {
    if (wanted[w] === '**') [star, from, w] = [w, g, w + 1];
    else if (w < wanted.length && same(wanted[w]!, given[g]!)) [w, g] = [w + 1, g + 1];
    else if (star >= 0) [w, from, g] = [star + 1, from + 1, from + 1];
    else return false;
  }
  while (wanted[w] === '**') w++;
  return w === wanted.length;
}
