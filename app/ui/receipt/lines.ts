import bidiFactory from "bidi-js";
import { type Face, faceAt, faceFor } from "./typeface.ts";

export type Style = { weight: string; size: number; width: number };
/** A piece of a line, of one typeface and one direction, as it is written. */
type Run = { words: string; face: Face; width: number; above: number; below: number };
export type Line = { runs: Run[]; ascent: number; height: number };

type Cluster = { signs: string; face: Face; level: number };

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter("sv", { granularity: "grapheme" });
const unknown = "?";
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/u;
/** What steers the direction, and what chooses between pictures: nobody sees it. */
const unseen = /\p{Bidi_Control}|\p{Variation_Selector}|\p{Cc}/gu;

/** A text in lines, each sign in a typeface that has it, and in the order in which one sees it. */
export function linesOf(text: string, style: Style): Line[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((paragraph) => linesIn(paragraph, style));
}

function linesIn(paragraph: string, style: Style): Line[] {
  const levels = bidi.getEmbeddingLevels(paragraph, "ltr");
  const clusters = [...graphemes.segment(paragraph)].flatMap(({ segment, index }) =>
    withFaces(segment, paragraph, style.weight).map(([signs, face]) => ({ signs, face, level: levels.levels[index] ?? 0 })),
  );
  return broken(withSpaces(clusters), style).map((line) => lineOf(line, style));
}

/** A space is of the typeface before it, so that the words of a name are one piece and are copied in their order. */
function withSpaces(clusters: Cluster[]): Cluster[] {
  for (const [place, cluster] of clusters.entries()) {
    const before = clusters[place - 1];
    if (before && cluster.signs === " " && before.face.font.hasGlyphForCodePoint(0x20)) cluster.face = before.face;
  }
  return clusters;
}

/** Signs that belong together in one typeface, or each in its own where no typeface has all of them. */
function withFaces(signs: string, around: string, weight: string): [string, Face][] {
  const seen = signs.replace(unseen, "");
  if (!seen) return [];
  const face = faceFor(seen, around, weight);
  if (face) return [[seen, face]];
  if ([...seen].length === 1) return [[unknown, faceAt(weight)]];
  return [...seen.replace(/\u200d/g, "")].flatMap((sign) => withFaces(sign, around, weight));
}

/** Breaks between words, and inside a word that is wider than a line. */
function broken(clusters: Cluster[], style: Style): Cluster[][] {
  const lines: Cluster[][] = [[]];
  let used = 0;
  const put = (piece: Cluster[]) => {
    if (used > 0 && used + widthOf(trimmed(piece), style) > style.width) [used] = [0, lines.push([])];
    lines.at(-1)?.push(...piece);
    used += widthOf(piece, style);
  };
  for (const word of wordsIn(clusters))
    if (widthOf(trimmed(word), style) <= style.width) put(word);
    else for (const cluster of word) put([cluster]);
  return lines.map(trimmed).filter((line, place) => line.length > 0 || place === 0);
}

/** Each with the spaces after it. */
function wordsIn(clusters: Cluster[]): Cluster[][] {
  const words: Cluster[][] = [];
  for (const [place, cluster] of clusters.entries()) {
    const before = clusters[place - 1];
    if (before && !(isSpace(before) && !isSpace(cluster))) words.at(-1)?.push(cluster);
    else words.push([cluster]);
  }
  return words;
}

const isSpace = ({ signs }: Cluster) => /^[\t \u2000-\u200a\u3000]$/.test(signs);
const trimmed = (clusters: Cluster[]) => clusters.slice(0, clusters.findLastIndex((cluster) => !isSpace(cluster)) + 1);
const widthOf = (clusters: Cluster[], style: Style) => runsOf(clusters, style).reduce((sum, { width }) => sum + width, 0);

function lineOf(clusters: Cluster[], style: Style): Line {
  const runs = runsOf(asSeen(clusters), style);
  const { ascent, descent, unitsPerEm } = faceAt(style.weight).font;
  const above = Math.max((ascent / unitsPerEm) * style.size, ...runs.map((run) => run.above));
  const below = Math.max((-descent / unitsPerEm) * style.size, ...runs.map((run) => run.below));
  return { runs, ascent: above, height: above + below };
}

/** From left to right: what runs the other way is turned around, and what stands in it back again (UAX 9, L2). */
function asSeen(clusters: Cluster[]): Cluster[] {
  const seen = [...clusters];
  for (let level = Math.max(0, ...seen.map((cluster) => cluster.level)); level > 0; level--)
    for (let from = 0; from < seen.length; from++) {
      let to = from;
      while ((seen[to]?.level ?? 0) >= level) to++;
      if (to > from) seen.splice(from, to - from, ...seen.slice(from, to).reverse());
      from = to;
    }
  return seen;
}

function runsOf(clusters: Cluster[], { size }: Style): Run[] {
  const groups: [Cluster, ...Cluster[]][] = [];
  for (const cluster of clusters) {
    const [first] = groups.at(-1) ?? [];
    if (first?.face === cluster.face && first.level === cluster.level) groups.at(-1)?.push(cluster);
    else groups.push([cluster]);
  }
  return groups.map((group) => measured(group, size));
}

/** The shaper turns words of a script that runs from right to left around by itself, so that it gets them as they are written. */
function measured(group: [Cluster, ...Cluster[]], size: number): Run {
  const [{ face, level }] = group;
  const signs = group.map((cluster) => (level % 2 ? (bidi.getMirroredCharacter(cluster.signs) ?? cluster.signs) : cluster.signs));
  const words = level % 2 && signs.some((sign) => rightToLeft.test(sign)) ? signs.reverse().join("") : signs.join("");
  const { advanceWidth, bbox } = face.font.layout(words, []);
  const scale = size / face.font.unitsPerEm;
  return { words, face, width: advanceWidth * scale, above: bbox.maxY * scale, below: -bbox.minY * scale };
}
