const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11 && code !== 12);

/** Without XML's blanks at both ends, in one pass: a pattern would try again at each blank of a long run. */
export function withoutBlanks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}
