export type Way = { name: string; href: string };

/** The header's five ways in; the phone's menu adds the rest. */
export const MAIN_WAYS: Way[] = [
  { name: 'Rakhis', href: '/products' },
  { name: 'Bhaiya and bhabhi', href: '/c/bhaiya-bhabhi' },
  { name: 'Kids', href: '/c/kids-rakhi' },
  { name: 'Sweets and hampers', href: '/products?category=combos,hampers' },
  { name: 'The festival', href: '/raksha-bandhan' },
];

export const MENU_WAYS: Way[] = [
  ...MAIN_WAYS,
  { name: 'Track a parcel', href: '/track' },
  { name: 'Your account', href: '/account' },
];

export const FOOT_WAYS: { title: string; ways: Way[] }[] = [
  {
    title: 'Shop',
    ways: [
      { name: 'Rakhis', href: '/products' },
      { name: 'Hampers', href: '/c/hampers' },
      { name: 'Gift cards', href: '/c/gift-cards' },
      { name: 'For a sister', href: '/c/return-gifts' },
    ],
  },
  {
    title: 'Help',
    ways: [
      { name: 'Track a parcel', href: '/track' },
      { name: 'Delivery', href: '/shipping' },
      { name: 'Returns', href: '/returns' },
      { name: 'Questions', href: '/faq' },
    ],
  },
  {
    title: 'Usa Rakhi',
    ways: [
      { name: 'About', href: '/about' },
      { name: 'The festival', href: '/raksha-bandhan' },
      { name: 'Privacy', href: '/privacy' },
      { name: 'Terms', href: '/terms' },
    ],
  },
];
