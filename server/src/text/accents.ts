/** Small letters without accents: "Artículo" as `articulo`. Ligatures stay as they are. */
export const withoutAccents = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
