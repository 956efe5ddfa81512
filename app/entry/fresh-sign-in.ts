/** Where a sign-in that is too old for what somebody wants to do is made fresh, and from where she comes back. */
export const signInAgain = (to: string) => `/sign-in?reason=fresh&to=${encodeURIComponent(to)}` as const;
