/** Whose name it is. Of companies many are called like the web's: Hemnet.se AB. */
export type Bearer = "person" | "office" | "company" | "task";

const leading = /https?:|ftp:|mailto:|www\.|\S@\S|[\p{L}\p{N}-]+\.[a-z]{2,}\/\S/iu;
const domain =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}-]+\.(?:com|net|org|info|biz|app|dev|shop|site|online|store|xyz|link|click|top|club|live|[a-z]{2})(?![\p{L}\p{N}])/iu;
/** Eight figures and more that begin as a number of the telephone network does, in the groups in which people write them. */
const telephone =
  /(?<![\p{N}\p{Pd}])(?=(?:\D{0,2}\d){8})(?:\+|00?)[1-9]\d{0,3}[\s\p{Pd}/()]*(?:0\))?(?:\d{5,}|\d{2,3}(?:[\s\p{Pd}]\d{2,3}){1,3}(?!\d))/u;
const ours =
  /(?<!\p{L})(?:mitt ?spiris|my ?spiris|spiris|bankid|skatteverket|bolagsverket|kronofogden|polismyndigheten|kundtjanst|kundservice|kundsupport|customer ?(?:service|support|care)|helpdesk)(?!\p{L})/u;

/** Whether a name would lead its reader somewhere: an address of the web, of a mailbox, or a telephone number. */
export function leadsAway(name: string, bearer: Bearer): boolean {
  return leading.test(name) || telephone.test(name) || (bearer !== "company" && domain.test(name));
}

/** Whether its reader could take its bearer for us, for an authority, or for somebody's customer service. */
export function pretends(name: string): boolean {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[а-яѕіј]/gu, (sign) => lookalikes[sign] ?? sign);
  return ours.test(words) || ours.test(words.replace(/(?<=(?<!\p{L})\p{L})[\s.·_-]+(?=\p{L}(?!\p{L}))/gu, ""));
}

/** Letters of Cyrillic that look like ours. */
const lookalikes: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  к: "k",
  т: "t",
  ѕ: "s",
  і: "i",
  ј: "j",
};

/** A sign that nobody sees and that parts no word: programs that make addresses into links stop at it. */
const stop = "\u2060";

/** Somebody's words in a letter from us, so that no mail program makes a link of them. */
export const withoutLinks = (words: string): string =>
  words.replace(/(?<=[\p{L}\p{N}-]{2})\.(?=\p{L}{2})|(?<=\S)@(?=\S)|:(?=\/\/)/gu, (sign) => `${sign}${stop}`);
