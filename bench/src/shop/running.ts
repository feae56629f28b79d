/** Where the shop's parts are: what `npm start` writes into `running.json` (docs/local.md). */
export type Running = {
  pid: number;
  shop: string;
  api: string;
  stripe: string;
  cognito: { endpoint: string; userPoolId: string; clientId: string };
  dynamodb: string;
  table: string;
};
