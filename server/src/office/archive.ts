import { strFromU8, unzipSync } from 'fflate';

/** The XML files of an Office archive by name, or why there are none. */
export type Archive = { readonly files: ReadonlyMap<string, string> } | { readonly refused: string };

/** Unpacked XML beyond this is no law; the Code of a whole country stays below a tenth of it. */
const most = 128 * 1024 * 1024;

/** Opens the files of an archive that are wanted. Sizes are checked before anything is unpacked, so that a bomb costs nothing. Never throws. */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  let total = 0, tooMuch = false;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        tooMuch ||= total > most;
        return !tooMuch;
      },
    });
    if (tooMuch) return { refused: `unpacks to more than ${most / 1024 / 1024} MB; this is no draft` };
    return { files: new Map(Object.entries(unpacked).map(([name, content]) => [name, strFromU8(content)])) };
  } catch {
    return { refused: 'is no whole Word file (.docx); open it in Word or LibreOffice and save it again as .docx' };
  }
}
