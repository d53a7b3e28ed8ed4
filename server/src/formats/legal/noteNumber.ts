/** The number of a note on an amendment, as it stands before the bracket that opens the amended words: "3[five]", "F1571[forty-five]". A pattern for use in others. */
export const noteNumber = '(?:F\\d{1,4}|\\d{1,3})';
