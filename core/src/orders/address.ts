/** A US address: what a parcel needs. */
export type Address = {
  line1: string;
  line2?: string;
  city: string;
  /** Two letters, e.g. `TX`, `PR`, `AE`. */
  state: string;
  /** `78701` or `78701-1234`. */
  postalCode: string;
  country: 'US';
};

/** Where the payer's card is registered: any country. */
export type BillingAddress = {
  name?: string;
  line1: string;
  line2?: string;
  city: string;
  state?: string;
  postalCode?: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
};
