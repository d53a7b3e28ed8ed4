/** Text between the tags of HTML or XML. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);

/** Text inside a quoted attribute; also between tags. */
export const escapeAttribute = (text: string): string => escapeMarkup(text).replaceAll('"', '&quot;');

/** Without what XML 1.0 cannot hold: controls become blanks, half a surrogate pair the sign for an unknown character. */
export const withoutForbidden = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
