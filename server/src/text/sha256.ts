/**
 * The SHA-256 of a text in UTF-8 (FIPS 180-4), as 64 hexadecimal digits. Our own, because the core runs where there is no crypto
 * module, and what the web offers does not answer at once. A few milliseconds for a megabyte.
 */
export function sha256(text: string): string {
  const bytes = padded(toUtf8(text)), state = Uint32Array.from(first), words = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i++) {
      const at = block + i * 4;
      words[i] = bytes[at]! << 24 | bytes[at + 1]! << 16 | bytes[at + 2]! << 8 | bytes[at + 3]!;
    }
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15]!, b = words[i - 2]!;
      words[i] = words[i - 16]! + (turn(a, 7) ^ turn(a, 18) ^ a >>> 3) + words[i - 7]! + (turn(b, 17) ^ turn(b, 19) ^ b >>> 10);
    }
    mix(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function mix(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + rounds[i]! + words[i]! | 0;
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = state[i]! + word; });
}

const turn = (word: number, by: number): number => word >>> by | word << 32 - by;

/** The message, a one, zeros, and its length in bits. */
function padded(message: readonly number[] | Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return bytes;
}

function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd; // half of a pair, as encoders write it
    if (code < 0x80) bytes[n++] = code;
    else {
      if (code < 0x800) bytes[n++] = 0xc0 | code >> 6;
      else {
        if (code < 0x10000) bytes[n++] = 0xe0 | code >> 12;
        else {
          bytes[n++] = 0xf0 | code >> 18;
          bytes[n++] = 0x80 | code >> 12 & 63;
        }
        bytes[n++] = 0x80 | code >> 6 & 63;
      }
      bytes[n++] = 0x80 | code & 63;
    }
  }
  return bytes.subarray(0, n);
}

/** The first 32 bits of the fractional parts of square roots (of eight primes) and cube roots (of 64). */
const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0));
const fraction = (root: number): number => (root - Math.floor(root)) * 2 ** 32 >>> 0;
const first = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));
