import type { Language } from '../../text/language';
import { type RateSums, rateSums } from './words';

/** One line of a working: what is computed, its sum and the Article that asks for it. */
export interface Step {
  readonly text: string;
  readonly cite?: string;
}

/** Something that must be known before the sum can be made: the input's name and what it is. */
export interface Need {
  readonly input: string;
  readonly what: string;
}

/** Collects the steps of a working in their order, and what is missing for it, in one language. */
export class Working {
  readonly say: RateSums;
  readonly steps: Step[] = [];
  readonly needs: Need[] = [];

  constructor(language: Language = 'en') {
    this.say = rateSums[language];
  }

  step(text: string, cite?: string): void {
    this.steps.push(cite === undefined ? { text } : { text, cite });
  }

  /** Remembers that `input` is missing; gives undefined, so that a sum can end with it. */
  need(input: string, what: string = this.say.needs[input as keyof RateSums['needs']]): undefined {
    this.needs.push({ input, what });
    return undefined;
  }
}
