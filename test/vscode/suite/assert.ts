/** The few assertions that the suite needs; Node's own are not to be had in a Worker. Import as a namespace. */
export function ok(value: unknown, message = `${JSON.stringify(value)} is not true`): asserts value {
  if (!value) throw new Error(message);
}

export function equal(value: unknown, expected: unknown): void {
  const a = JSON.stringify(value), b = JSON.stringify(expected);
  ok(a === b, `${a} is not ${b}`);
}

export function match(value: string, expected: RegExp): void {
  ok(expected.test(value), `${JSON.stringify(value)} does not match ${expected}`);
}
