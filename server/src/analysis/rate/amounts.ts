/** Rounds to the cent, halves away from zero: what is shown of an amount or a percentage. */
export const cents = (value: number): number => Math.round((value + Math.sign(value) * 1e-9) * 100) / 100;

/** True where `value` reaches `limit`; what differs only by the machine's arithmetic is equal. */
export const reaches = (value: number, limit: number): boolean => value >= limit - 1e-9 * Math.max(1, Math.abs(limit));
