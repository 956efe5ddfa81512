import { type Actor, actors } from "./actors.ts";

export const everybody = actors;
export const nobody: Actor[] = [];
const companies: Actor[] = ["A1's administrator", "A1's user", "A2's administrator", "B1's administrator"];
const invited: Actor[] = ["invited to A and A1"];
export const administratorOfA: Actor[] = ["administrator"];
export const wholeOfficeA: Actor[] = ["accountant", "administrator"];
/** Who owns the task that opens the mailbox: full rights alone do not. */
export const taskOfA: Actor[] = ["administrator"];
export const officeA: Actor[] = ["clerk of other customers", ...wholeOfficeA];
export const atB: Actor[] = ["accountant of B", "works at both, now at B"];
export const employees = [...officeA, ...atB];
export const signedIn = [...employees, ...companies, ...invited];
export const invitedToA = invited;
export const companyA1: Actor[] = ["A1's administrator", "A1's user"];
export const administratorOfA1: Actor[] = ["A1's administrator"];
