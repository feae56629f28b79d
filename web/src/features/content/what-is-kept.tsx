type Kept = { what: string; why: string; until: string };

const KEPT: Kept[] = [
  {
    what: 'Your order: e-mail and phone, names and addresses, messages, what was in it, the card’s brand and last four digits',
    why: 'to pack it, post it, write to you about it and account for it',
    until:
      'until you ask us to erase it; no end is set otherwise. What was sold, its price and tax, the state it went to and the days stay for the tax office, without you',
  },
  {
    what: 'Your account, if you open one: e-mail, name, password',
    why: 'to show you your orders and keep your cart',
    until: 'until it is deleted. Amazon Cognito keeps it, and we never see the password',
  },
  { what: 'A cart without an account', why: 'to find it again', until: '60 days after you last touched it' },
  {
    what: 'A cart with an account',
    why: 'to find it on any device',
    until: 'until you empty it or ask us to erase it',
  },
  {
    what: 'Our letters to you: the address and the order’s number, not the words',
    why: 'to send each of them once',
    until: 'the address until the order is erased',
  },
  {
    what: 'Which coupon you used, under your account or a scrambled e-mail',
    why: 'because some may be used once',
    until: 'as long as the coupon, or until you are erased',
  },
  {
    what: 'Copies of all this, against fire and mistakes',
    why: 'to bring the shop back if its tables are lost. Nobody looks into them otherwise',
    until: '35 days; one of each month for 400 days',
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
