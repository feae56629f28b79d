/** What the illustrator wants to know about a product; a product of the catalogue has all of it. */
export type ProductFacts = {
  slug: string;
  name: string;
  category: string;
  attributes: {
    style: string;
    material: string;
    includes: readonly string[];
  };
};
