/** A state in which the owner has registered to collect sales tax. */
export type TaxRegistration = {
  /** In basis points: 825 is 8.25 %. */
  rate: number;
  shippingTaxable: boolean;
};

/** By state code. Nothing is collected where the owner is not registered. */
export type TaxTable = Record<string, TaxRegistration>;
