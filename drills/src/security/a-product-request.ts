/** What staff send to put a product on the shelf, but for its stock or its version. */
export const A_PRODUCT = {
  slug: 'moon-thread',
  sku: 'UR-MOON-1',
  name: 'Moon thread',
  description: 'Silver.',
  price: 999,
  category: 'single-rakhi',
  images: [{ key: 'products/moon-thread', alt: 'A silver rakhi', width: 1080, height: 1296 }],
  attributes: {
    recipients: ['brother'],
    style: 'modern',
    material: 'silver thread',
    packSize: 1,
    includes: ['roli'],
    allergens: ['none known'],
    heatSensitivity: 'none',
    weightOz: 1.5,
    vegetarian: true,
  },
  deliveryInfo: { leadTimeBusinessDays: 0, coldPack: false, signatureRequired: false, digital: false },
  isActive: true,
};
