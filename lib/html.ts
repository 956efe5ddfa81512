const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** Words as they stand in an element or between the quotation marks of an attribute; by the rules of React. */
export const escaped = (words: string): string => words.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** HTML in which each value is words, shown as they are written. */
export const html = (parts: TemplateStringsArray, ...words: string[]): string => String.raw({ raw: parts }, ...words.map(escaped));
