import type { z } from "zod";
import type { InvoiceModel } from "#lib/einvoice/model/invoice.ts";

type Line = z.input<typeof InvoiceModel>["lines"][number];
type Article = { name: string; unit: string; price: string; rate: string };
export type Trade = { bankgiro: string; street: string; postcode: string; city: string; articles: Article[] };

const article = (name: string, price: string, unit = "C62", rate = "25"): Article => ({ name, unit, price, rate });

const trade = (bankgiro: string, street: string, place: string, articles: Article[]): Trade => ({
  bankgiro,
  street,
  postcode: place.slice(0, 5),
  city: place.slice(6),
  articles,
});

/** What the companies of the demo that have the service sell to each other, where they are, and to which account they are paid. */
export const trades: Record<string, Trade> = {
  "Malmö Cykelverkstad AB": trade("5050109", "Bergsgatan 21", "21422 Malmö", [
    article("Service av tjänstecykel", "890.00"),
    article("Batteri till elcykel", "5400.00"),
    article("Arbete", "640.00", "HUR"),
  ]),
  "Nordkap Redskap HB": trade("5123476", "Hamngatan 4", "95131 Luleå", [
    article("Hyra av minigrävare", "1950.00", "DAY"),
    article("Slipning av verktyg", "185.00"),
    article("Frakt", "420.00"),
  ]),
  "Optiker Svensson AB": trade("5230180", "Storgatan 12", "35230 Växjö", [
    article("Synundersökning", "595.00"),
    article("Terminalglasögon", "2480.00"),
    article("Skyddsglasögon med styrka", "1890.00"),
  ]),
  "Pettersson & Påhlman Advokat AB": trade("5344023", "Drottninggatan 30", "11151 Stockholm", [
    article("Rådgivning, avtal", "2900.00", "HUR"),
    article("Genomgång av hyresavtal", "7500.00"),
    article("Utlägg, registrering", "1200.00"),
  ]),
  "Qvarnbergs Café AB": trade("5451190", "Kvarngatan 3", "75330 Uppsala", [
    article("Lunch, konferens", "129.00", "C62", "12"),
    article("Kaffe och bulle", "58.00", "C62", "12"),
    article("Hyra av lokal", "1500.00", "HUR"),
  ]),
  "Brf Norra Vallen": trade("5562376", "Vallgatan 9", "41116 Göteborg", [
    article("Hyra av lokal, december", "18400.00"),
    article("Garageplats", "1100.00"),
    article("El enligt mätare", "1.84", "KWH"),
  ]),
  "Roslagens Båtvarv AB": trade("5673405", "Varvsvägen 1", "76130 Norrtälje", [
    article("Vinterförvaring", "310.00", "MTK"),
    article("Motorservice", "3950.00"),
    article("Arbete", "725.00", "HUR"),
  ]),
  "Sjöbergs Åkeri AB": trade("5784517", "Terminalgatan 15", "25228 Helsingborg", [
    article("Transport Helsingborg–Örebro", "6800.00"),
    article("Lastning", "540.00", "HUR"),
    article("Drivmedelstillägg", "612.00"),
  ]),
  "Tandläkare Törnqvist AB": trade("5895628", "Kungsgatan 44", "90325 Umeå", [
    article("Uthyrning av behandlingsrum", "4200.00", "DAY"),
    article("Utbildning i munhälsa", "3600.00"),
    article("Sterilisering av instrument", "95.00"),
  ]),
  "Uddens Camping AB": trade("5906730", "Uddvägen 2", "45233 Strömstad", [
    article("Stuga, personaldagar", "980.00", "DAY", "12"),
    article("Frukost", "110.00", "C62", "12"),
    article("Städning", "750.00"),
  ]),
  "Vättern Invest AB": trade("5017843", "Strandgatan 7", "55320 Jönköping", [
    article("Styrelsearbete", "8500.00"),
    article("Värdering av inventarier", "12400.00"),
    article("Resa", "22.50", "KMT"),
  ]),
};

/** A few of its articles; which and how many of each changes from one invoice to the next. */
export const linesOf = ({ articles }: Trade, place: number): Line[] =>
  articles.slice(0, 1 + (place % articles.length)).map(({ name, unit, price, rate }, at) => ({
    name,
    unit,
    quantity: String(1 + ((place * 3 + at * 5) % 12)),
    price: { amount: price },
    vat: { category: "S", rate },
  }));
