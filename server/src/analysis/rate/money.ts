let names: Intl.DisplayNames | undefined;

/**
 * True where an amount of the law may be in the money of the wages. "Francs" in a law names no country, so that its unit is a guess: the
 * kinds of money are compared, as English names them last ("Luxembourgian Franc", "Euro"). A code that nobody knows fits nothing but itself.
 */
export const isSameMoney = (unit: string, currency: string): boolean => unit === currency || kindOf(unit) === kindOf(currency);

function kindOf(code: string): string {
  if (!/^[A-Z]{3}$/i.test(code)) return code;
  const name = (names ??= new Intl.DisplayNames(['en'], { type: 'currency' })).of(code) ?? code;
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}
