/** A request can be answered until the end of the day so many days after the one on which it was sent. */
export const daysToAnswer = 30;

/** Reminders that an office may send by hand for one request, and the minutes between any two reminders. */
export const remindersByHand = 3;
export const minutesBetweenReminders = 60;

/** On so many days at most an office reminds by itself, and not after that day: the next is the last one to answer on. */
export const reminderDaysPerOffice = 5;
export const lastReminderDay = 29;

/** How often the letter of one request may be sent again. */
export const resendsPerRequest = 3;

/** How often a company's administrators may hand one request over to each other. */
export const handOversPerRequest = 3;

/** How often somebody else may be proposed to answer one request. */
export const proposalsPerRequest = 3;

/** Signs in the accountant's own line, in the reason for declining, and in what explains that somebody else should answer. */
export const personalLineSigns = 300;
export const declineReasonSigns = 1000;
export const explanationSigns = 500;

/** Signs in what explains why somebody who belongs to the office answers for its customer: at least, and at most. */
export const tieReasonLeast = 10;
export const tieReasonSigns = 300;

/** A request that has waited for so many days needs attention. */
export const daysBeforeAttention = 5;

/** Customers for whom a service can be activated at once. */
export const customersPerBulk = 1000;

/** How long a company still reads who has lost access to what it has. */
export const monthsFormerAccessIsShown = 12;

/**
 * What is no longer kept: after so many months whom a request was sent to that came to nothing, and emails that are about no collaboration; so
 * many full calendar years after the end of a collaboration its evidence, history and emails (the database counts them too).
 */
export const monthsContactsAreKept = 12;
export const monthsOtherLettersAreKept = 12;
export const yearsEvidenceIsKept = 7;

/** An account without any place is told after so many months and erased so many days later; a refused application goes after so many days. */
export const monthsWithoutPlace = 24;
export const daysBeforeErasure = 30;
export const daysRefusedApplicationsAreKept = 90;

/**
 * Whole days that a company's administrators have to object to a proposed one before an operator can confirm it; the database counts them
 * too. And whole days after an objection in which the same office proposes nobody again.
 */
export const daysToObject = 7;
export const daysAfterObjection = 90;

/**
 * So many days after an email about the company's name an office's next proposal comes without one; and whole days after the company has
 * declined a name in which the same office does not propose it again.
 */
export const daysBetweenNameLetters = 7;
export const daysAfterNameDeclined = 30;

/** Emails that people cause in 24 hours: of one office (an operator can give it another number), of one person, and to one address from everybody. */
export const lettersPerOffice = 200;
export const lettersPerPerson = 100;
export const lettersPerReceiver = 20;

/** What is refused to somebody who signs in, or is asked who they are, is told once in so many minutes of each kind and place. */
export const minutesPerRefusalTold = 60;

/** An invoice is kept for so many calendar years after that of its issue, and one that was stopped for so many days. */
export const yearsDocumentsAreKept = 8;
export const daysStoppedAreKept = 30;

/** A document that is no invoice has so many bytes at most, and a reply about it so many signs. */
export const bytesPerDocument = 10 * 1024 * 1024;
export const replySigns = 2000;

/** Documents that are marked or downloaded at once, as many as a page shows; and of how many bytes together. */
export const documentsAtOnce = 50;
export const bytesPerDownload = 25 * 1024 * 1024;
