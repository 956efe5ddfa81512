/** A SHA-256 as people compare it, in a letter and on a page: sixteen groups of four. */
export const checksumInGroups = (hash: string): string => hash.replace(/.{4}(?=.)/g, "$& ");
