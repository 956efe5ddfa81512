/** Codes written one after the other with blanks between. */
export const codes = (written: string): readonly string[] => written.trim().split(/\s+/);
