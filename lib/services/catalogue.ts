import { digitalInvoicesTerms } from "./terms/digital-invoices.ts";
import { financialOverviewTerms } from "./terms/financial-overview.ts";
import { officeTerms } from "./terms/office.ts";
import { payslipTerms } from "./terms/payslip.ts";
import { spirisScannerTerms } from "./terms/spiris-scanner.ts";
import type { TermsVersion } from "./terms/version.ts";

export type Payer = "office" | "customer" | null;

type ServiceRecord = {
  icon: "file-text" | "scan-line" | "chart-line" | "receipt-text";
  needsTask: true;
  /** Who is billed: whoever the office chooses, always the office, or nobody. */
  invoiceRecipient: "none" | "choose" | "office-only";
  /** For how many months at a time, where that is chosen. */
  periods: readonly number[];
  /** Steps in the ERP system, by their keys in the texts under `checklist.steps`. */
  checklist: readonly string[];
  terms: TermsVersion[];
};

/** The services one can collaborate in. Their words stand in the texts under `services`. */
export const services = {
  "digital-invoices": {
    icon: "file-text",
    needsTask: true,
    invoiceRecipient: "choose",
    periods: [],
    checklist: ["visma-administration-synchronise", "visma-administration-choose", "bookkeeping-receive"],
    terms: digitalInvoicesTerms,
  },
  "spiris-scanner": {
    icon: "scan-line",
    needsTask: true,
    invoiceRecipient: "none",
    periods: [],
    checklist: [],
    terms: spirisScannerTerms,
  },
  "financial-overview": {
    icon: "chart-line",
    needsTask: true,
    invoiceRecipient: "choose",
    periods: [3, 12],
    checklist: [],
    terms: financialOverviewTerms,
  },
  payslip: {
    icon: "receipt-text",
    needsTask: true,
    invoiceRecipient: "none",
    periods: [],
    checklist: ["employee-payslip"],
    terms: payslipTerms,
  },
} as const satisfies Record<string, ServiceRecord>;

export type Service = keyof typeof services;

export const isService = (word: unknown): word is Service => typeof word === "string" && Object.hasOwn(services, word);

export const serviceKeys = Object.keys(services).filter(isService);

type Step = (typeof services)[Service]["checklist"][number];

export const stepsOf = (service: Service): readonly Step[] => services[service].checklist;

/** What is asked for when the service is activated. */
export const askedFor = (service: Service): Pick<ServiceRecord, "invoiceRecipient" | "periods"> => services[service];

/** The terms that an approval given today accepts. */
export const currentTermsOf = (service: Service): TermsVersion => lastOf(services[service].terms);

/** Under which word an office's own terms are published, and those that whoever adds an office today approves. */
export const termsOfOffices = "office";
export const currentOfficeTerms = (): TermsVersion => lastOf(officeTerms);

function lastOf(versions: TermsVersion[]): TermsVersion {
  const last = versions.at(-1);
  if (!last) throw new Error("There are no terms");
  return last;
}

/** Every text of terms that has ever been shown, by what it is about. */
export const everyTerms = (): [about: string, versions: TermsVersion[]][] => [
  ...serviceKeys.map((service): [string, TermsVersion[]] => [service, services[service].terms]),
  [termsOfOffices, officeTerms],
];
