const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

const shown = (words: string) => words.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** HTML in which each value is words, shown as they are written, in an element or between the quotation marks of an attribute. */
export const html = (parts: TemplateStringsArray, ...words: string[]): string => String.raw({ raw: parts }, ...words.map(shown));
