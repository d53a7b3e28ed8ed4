/** Languages that the readers know. */
export type Language = 'en' | 'fr' | 'es';
export const languages: readonly Language[] = ['en', 'fr', 'es'];
