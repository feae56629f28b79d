/** One event on its way to one endpoint. */
export type Delivery = {
  id: string;
  event: string;
  type: string;
  endpoint: string;
  status: 'waiting' | 'delivered' | 'dropped' | 'given_up';
  /** By the real clock, in milliseconds: the receiver checks signatures against the real time as well. */
  dueAtMs: number;
  attempts: Attempt[];
};

/** `status` is null when nobody answered. */
export type Attempt = { attemptedAt: string; status: number | null; answer: string };

export const isAccepted = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300;
