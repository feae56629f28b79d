type Kept = { what: string; why: string; until: string };

const KEPT: Kept[] = [
  {
    what: 'Your order: e-mail and phone, names and addresses, messages, what was in it, the card’s brand and last four digits',
    why: 'to pack it, post it, write to you about it and account for it',
    until: 'as long as tax law asks for orders; no end is set yet',
  },
  {
    what: 'Your account, if you open one: e-mail, name, password',
    why: 'to show you your orders and keep your cart',
    until: 'until it is deleted. Amazon Cognito keeps it, and we never see the password',
  },
  { what: 'A cart without an account', why: 'to find it again', until: '60 days after you last touched it' },
  { what: 'A cart with an account', why: 'to find it on any device', until: 'no end is set yet' },
  {
    what: 'Our letters to you: the address and the order’s number, not the words',
    why: 'to send each of them once',
    until: 'with the order',
  },
  {
    what: 'Which coupon you used, under your account or a scrambled e-mail',
    why: 'because some may be used once',
    until: 'as long as the coupon',
  },
  {
    what: 'Your network address, scrambled',
    why: 'to stop those who try out passwords, cards and order numbers',
    until: 'some 15 minutes',
  },
];

/** The shopper's words for the table in `SECURITY.md`; the two change together. */
export const WhatIsKept = () => (
  <table className="timetable timetable--words">
    <thead>
      <tr>
        <th scope="col">What, and what for</th>
        <th scope="col">Until</th>
      </tr>
    </thead>
    <tbody>
      {KEPT.map(({ what, why, until }) => (
        <tr key={what}>
          <th scope="row">
            {what}
            <span className="timetable__aside">{why}</span>
          </th>
          <td>{until}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
