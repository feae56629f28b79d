/** The people of the demo shop. They exist only with demo data, on one machine. */
export const DEMO_PASSWORD = 'Rakhi-Demo-2027';

export type DemoPerson = { email: string; name: string; role: string; group?: 'admin' | 'staff' | 'packer' };

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { email: 'owner@example.com', name: 'Meera Owner', role: 'owner', group: 'admin' },
  { email: 'staff@example.com', name: 'Sam Staff', role: 'staff', group: 'staff' },
  { email: 'packer@example.com', name: 'Pat Packer', role: 'packer', group: 'packer' },
  { email: 'asha@example.com', name: 'Asha Mehta', role: 'a customer' },
];
