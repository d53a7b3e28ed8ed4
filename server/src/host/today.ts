/** Today where this runs, as waivers and reports write dates: 2027-06-30. */
export function today(): string {
  const now = new Date(), two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
