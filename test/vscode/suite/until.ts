/** Asks again and again, for at most 40 seconds, until the answer is as expected; a failure tells the last answer. */
export async function until<T>(ask: () => T | PromiseLike<T>, what: string, expected: (answer: T) => boolean = Boolean): Promise<T> {
  let answer: T | undefined;
  for (let tries = 0; tries < 400; tries++) {
    answer = await ask();
    if (expected(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no ${what} in time; the last answer was ${JSON.stringify(answer)}`);
}
