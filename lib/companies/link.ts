export const usersPath = (companyId: string) => `/my/${companyId}/users` as const;

export const userPath = ({ companyId, userId }: { companyId: string; userId: string }) => `${usersPath(companyId)}/${userId}` as const;
