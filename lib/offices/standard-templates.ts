/** The assignments that every new office begins with; it changes them in its settings. */
export const standardTemplates = [
  { name: "Löpande bokföring", englishName: "Bookkeeping", period: "month" },
  { name: "Årsbokslut", englishName: "Annual accounts", period: "year" },
  { name: "Moms", englishName: "VAT", period: "month" },
  { name: "Lön", englishName: "Payroll", period: "month" },
  { name: "Inkomstdeklaration", englishName: "Income tax return", period: "year" },
  { name: "Rådgivning", englishName: "Advice", period: "year" },
] as const;
