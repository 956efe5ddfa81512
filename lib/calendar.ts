const timeZone = "Europe/Stockholm";
const dayMilliseconds = 86_400_000;

/** Days with the same date every year on which a Swedish office is closed, the eves of Christmas and New Year too. */
const sameEveryYear = ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"];
/** Good Friday, Easter Monday and Ascension Day, in days from Easter Sunday. */
const fromEaster = [-2, 1, 39];
const officeHours = { from: 8, until: 17 };

/** Whether Swedish offices work on a day, given as "2026-11-22". */
export function isBusinessDay(day: string): boolean {
  const midnight = Date.parse(day);
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === 0 || weekday === 6 || sameEveryYear.includes(day.slice(5))) return false;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return !fromEaster.some((days) => easter + days * dayMilliseconds === midnight) && !isMidsummerEve(day, weekday);
}

/** A business day between 8 and 17 on the clocks of Stockholm. */
export function isOfficeHour(moment: Date): boolean {
  const hour = Number(moment.toLocaleTimeString("sv-SE", { hour: "2-digit", hourCycle: "h23", timeZone }).slice(0, 2));
  return hour >= officeHours.from && hour < officeHours.until && isBusinessDay(moment.toLocaleDateString("sv-SE", { timeZone }));
}

/** The Friday between 19 and 25 June. */
const isMidsummerEve = (day: string, weekday: number) => weekday === 5 && day.slice(5) >= "06-19" && day.slice(5) <= "06-25";

/** By the Gregorian computus (Meeus, Jones and Butcher), as midnight UTC in milliseconds. */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const place = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(place / 31) - 1, (place % 31) + 1);
}
