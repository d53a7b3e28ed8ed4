import type { Language } from '../draft/draft';
import { en } from './units/en';
import { es } from './units/es';
import { fr } from './units/fr';
import type { UnitWords } from './units/words';

export type { UnitWords };
export const unitWords: Readonly<Record<Language, UnitWords>> = { en, fr, es };
