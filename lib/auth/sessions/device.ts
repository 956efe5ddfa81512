/** The first that a browser's description of itself names wins: Edge also says Chrome, and Chrome also says Safari. */
const browsers: [sign: RegExp, name: string][] = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const systems: [sign: RegExp, name: string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];

/** "Chrome, Windows": enough for somebody to know their own devices by, and nothing to tell people apart with. */
export function deviceOf(userAgent: string | null): string | undefined {
  const named = [browsers, systems].flatMap((known) => known.find(([sign]) => sign.test(userAgent ?? ""))?.[1] ?? []);
  return named.length > 0 ? named.join(", ") : undefined;
}
