import { env } from "#env.ts";

/** Where an e-mail leads: an address, never a key. */
export const invitationLink = (invitationId: string): string => `${env.PUBLIC_URL}/invitations/${invitationId}`;

/** Where somebody answers whether they want to belong to an office or a company. */
export const placePath = (invitationId: string) => `/places/${invitationId}` as const;

export const mySpirisLink = (): string => `${env.PUBLIC_URL}/my`;

export const requestPath = ({ companyId, id }: { companyId: string; id: string }) => `/my/${companyId}/collaborations/${id}` as const;

export const receiptPath = ({ companyId, id }: { companyId: string; id: string }) => `/my/${companyId}/receipts/${id}` as const;

/** The office's page about a service and a customer. */
export const servicePath = ({ customerId, service }: { customerId: string; service: string }) =>
  `/customers/${customerId}/collaborations/${service}` as const;

export type ServicePath = ReturnType<typeof servicePath>;

export const absolute = (path: string): string => `${env.PUBLIC_URL}${path}`;
