import type { Service } from "#lib/services/catalogue.ts";
import type { Status } from "#lib/standing/status.ts";

type Form = "limited" | "partnership" | "housing" | "association" | "sole-trader";

/**
 * A demo customer: name, legal form, contact, what My Spiris knows of it beforehand (`known`: a confirmed company, `served`: with the
 * service), the state its collaboration is brought to, and how many days ago that began.
 */
export type DemoCustomer = {
  name: string;
  form?: Form;
  contact?: string;
  spiris?: "known" | "served";
  state?: Status;
  days?: number;
  task?: "none";
  /** The letter with the request came back. */
  bounced?: true;
  /** In which other services, in which state, begun how many days ago. */
  also?: [Service, Status, number][];
};

export const demoCustomers: DemoCustomer[] = [
  { name: "Ågrens Bageri AB", contact: "Karin Ågren" },
  { name: "Björk & Son Måleri AB", contact: "Nils Björk" },
  { name: "Cederkvist Bygg AB", contact: "Pernilla Cederkvist" },
  { name: "Dalens Trädgård HB", form: "partnership", contact: "Ulla Dahl" },
  { name: "Elfsborgs Ridklubb", form: "association", contact: "Malin Frisk", spiris: "known" },
  { name: "Fjällstugan i Åre AB", contact: "Per Åström", spiris: "known" },
  { name: "Granit & Glas AB", contact: "Mikael Gran", spiris: "known" },
  { name: "Havsörn Fiske AB", contact: "Birgitta Öman", spiris: "known" },
  { name: "Isakssons El AB", contact: "Tommy Isaksson", spiris: "served" },
  { name: "Järnbrons Mekaniska AB", contact: "Eva Järn", spiris: "served" },
  { name: "Kullabygdens Biodling HB", form: "partnership", contact: "Göran Kull", spiris: "served" },
  { name: "Linneas Blomsterhandel AB", contact: "Linnea Holm", spiris: "served" },
  { name: "Malmö Cykelverkstad AB", contact: "Amir Haddad", state: "active", days: 210, also: [["payslip", "requested", 2]] },
  { name: "Nordkap Redskap HB", form: "partnership", contact: "Stig Nord", state: "active", days: 160 },
  {
    name: "Optiker Svensson AB",
    contact: "Helena Svensson",
    spiris: "served",
    state: "active",
    days: 120,
    also: [["financial-overview", "active", 90]],
  },
  { name: "Pettersson & Påhlman Advokat AB", contact: "Johan Påhlman", spiris: "known", state: "active", days: 95 },
  {
    name: "Qvarnbergs Café AB",
    contact: "Ida Qvarnberg",
    state: "active",
    days: 60,
    also: [
      ["spiris-scanner", "active", 55],
      ["payslip", "active", 20],
    ],
  },
  { name: "Roslagens Båtvarv AB", contact: "Anders Ros", state: "active", days: 41, also: [["financial-overview", "requested", 4]] },
  {
    name: "Sjöbergs Åkeri AB",
    contact: "Lennart Sjöberg",
    spiris: "served",
    state: "active",
    days: 30,
    also: [["spiris-scanner", "declined", 10]],
  },
  { name: "Tandläkare Törnqvist AB", contact: "Cecilia Törnqvist", state: "active", days: 21 },
  { name: "Uddens Camping AB", contact: "Robert Udd", spiris: "known", state: "active", days: 12 },
  { name: "Vättern Invest AB", contact: "Gunilla Vatt", state: "active", days: 5 },
  { name: "Westmans Rörservice AB", contact: "Kent Westman", state: "requested", days: 1 },
  { name: "Yllet i Ystad AB", contact: "Ylva Strand", spiris: "served", state: "requested", days: 2 },
  { name: "Zenit Konsult AB", contact: "Farid Rahimi", spiris: "known", state: "requested", days: 3 },
  { name: "Åkerö Mejeri AB", contact: "Barbro Åker", state: "requested", days: 6, bounced: true },
  { name: "Älvdalens Såg AB", contact: "Mats Älv", state: "requested", days: 9 },
  { name: "Östergrens Snickeri AB", contact: "Lars Östergren", state: "expired", days: 36 },
  { name: "Backens Verkstad AB", contact: "Rolf Back", state: "expired", days: 50 },
  { name: "Citronfjärilen Förskola AB", contact: "Sofia Citron", state: "declined", days: 14 },
  { name: "Dykarna i Lysekil AB", contact: "Håkan Dyk", spiris: "served", state: "declined", days: 25 },
  { name: "Ekbackens Plantskola AB", contact: "Lena Ekback", state: "withdrawn", days: 18 },
  { name: "Forsbergs Tak & Plåt AB", contact: "Jan Forsberg", spiris: "known", state: "withdrawn", days: 7 },
  { name: "Gamla Tryckeriet AB", contact: "Elsa Gam", state: "ended", days: 300 },
  { name: "Hälsokällan i Borås AB", contact: "Annika Häll", spiris: "served", state: "ended", days: 200 },
  { name: "Inges Fotografi", form: "sole-trader", contact: "Inge Larsson" },
  { name: "Jonsson Keramik", form: "sole-trader", contact: "Britt Jonsson" },
  { name: "Brf Solgläntan", form: "housing", contact: "Monica Sol" },
  { name: "Brf Kajplats 9", form: "housing", contact: "Peter Kaj" },
  { name: "Brf Norra Vallen", form: "housing", contact: "Agneta Vall", state: "active", days: 75 },
  { name: "Kopparbergs IF", form: "association", contact: "Daniel Koppar" },
  { name: "Lidköpings Kammarkör", form: "association" },
  { name: "Mälarens Segelsällskap", form: "association", contact: "Carina Segel", task: "none" },
  { name: "Nyponrosens Hudvård AB", contact: "Rosa Nyman", task: "none" },
  { name: "Olssons Bil & Däck AB", contact: "Bo Olsson", task: "none" },
  { name: "Pilgrims Vandrarhem AB", contact: "Maj Pilgrim" },
  { name: "Rimfors Ventilation AB", contact: "Ola Rim" },
  { name: "Skärgårdens Taxi AB", contact: "Nadia Skär" },
  { name: "Timmer & Trä i Mora AB", contact: "Hans Timmer" },
  { name: "Ugglans Bokhandel AB", contact: "Vera Uggla" },
  { name: "Vikens Glasbruk AB", contact: "Torsten Vik" },
  { name: "Wennerströms Juvel AB", contact: "Inga Wennerström" },
  { name: "Ängsö Gård AB", contact: "Fredrik Ängsö" },
  { name: "Ödmans Städservice AB", contact: "Maria Ödman" },
  { name: "Almviks Kakel AB", contact: "Tony Almvik" },
  { name: "Brunnsborrarna i Norr AB", contact: "Stina Brunn" },
  { name: "Chokladfabriken Kanold AB", contact: "Ellen Kanold" },
  { name: "Drottninggatans Frisör AB", contact: "Samira Aziz" },
  { name: "Enköpings Låssmed AB", contact: "Leif Lås" },
  { name: "Falu Rödfärg & Form AB", contact: "Kerstin Falu" },
  { name: "Gotlands Lammkött AB", contact: "Arvid Lamm" },
  { name: "Hantverkarna Hultgren AB", contact: "Sven Hultgren" },
  { name: "Isbergs Kyl & Frys AB", contact: "Camilla Isberg" },
  { name: "Kvarteret Pizza & Pasta AB", contact: "Luigi Conti" },
];
