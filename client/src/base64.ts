/** Bytes as base64 and back. `atob` and `btoa` are in Node and in browsers; the extension is compiled without the DOM's types. */
export function toBase64(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += 8192) signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(signs);
}

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

declare const atob: (text: string) => string;
declare const btoa: (signs: string) => string;
