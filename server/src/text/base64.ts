const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, with padding): how a file travels in a message, in every place where the core runs. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3), left = bytes.length - i;
    parts.push(signs[a >> 2]! + signs[(a & 3) << 4 | b >> 4]! + (left > 1 ? signs[(b & 15) << 2 | c >> 6]! : '=') + (left > 2 ? signs[c & 63]! : '='));
  }
  return parts.join('');
}
