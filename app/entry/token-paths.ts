const takers =
  /^\/(?:sign-in\/(?:ask|answer|factor\/answer|sso\/begin)|join\/(?:ask|answer)|sign-out|language|places\/(?:answer|leave)|api\/(?:renewals|objections|hand-overs|names|proposals|checklist|company-users|office-answers|endings\/undo|answers\/(?:approve|decline|payer|keep|terms)))$/;

/** Where forms with a token are sent (app/ui/form/form-token.tsx): what says nothing of where it comes from is turned away everywhere else. */
export const takesToken = (path: string): boolean => takers.test(path);
