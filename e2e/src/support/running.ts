/** Where the shop under test is: what `npm start` writes into `running.json`. */
export type Running = {
  pid: number;
  shop: string;
  api: string;
  stripe: string;
  cognito: { endpoint: string; userPoolId: string; clientId: string };
  mailbox: string;
  images: string;
};

export function running(): Running {
  const told = process.env['RUNNING'];
  if (!told) throw new Error('No shop is named. Run these tests with: npm run e2e');
  return JSON.parse(told) as Running;
}
