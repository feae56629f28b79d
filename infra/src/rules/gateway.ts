import { PREFLIGHT_HEADERS } from '@rakhi/api';
import { resource } from '../read-template.ts';
import { mentionsIn } from './mentions.ts';
import type { Rule } from './rule.ts';

/** What API Gateway allows the pages of another origin, the API itself would allow them too. */
export const crossOrigin: Rule = (template) => {
  const { Cors = {} } = resource(template, 'Api').Properties as { Cors?: Record<string, string> };
  const { AllowMethods, AllowHeaders, MaxAge } = Cors;
  const allowed = { AllowMethods, AllowHeaders, MaxAge };
  return Object.entries(allowed)
    .filter(([name, value]) => value !== `'${PREFLIGHT_HEADERS[HEADER_OF[name as keyof typeof allowed]]}'`)
    .map(([name]) => `the API has other ${name} for another origin`);
};

const HEADER_OF = {
  AllowMethods: 'Access-Control-Allow-Methods',
  AllowHeaders: 'Access-Control-Allow-Headers',
  MaxAge: 'Access-Control-Max-Age',
} as const;

type Spoken = { Cors?: object; GatewayResponses?: Record<string, { ResponseParameters?: { Headers: object } }> };

/** A header always has a value: a parameter that may be left out does not make one by itself. */
export const headersFilled: Rule = (template) => {
  const { Cors = {}, GatewayResponses = {} } = resource(template, 'Api').Properties as Spoken;
  const answers = Object.values(GatewayResponses).map(({ ResponseParameters }) => ResponseParameters?.Headers ?? {});
  return [Cors, ...answers]
    .flatMap((headers) => Object.entries(headers))
    .filter(([, value]) => !isChoice(value))
    .filter(([, value]) => mentionsIn(value).some(({ id }) => template.Parameters[id]?.Default === ''))
    .map(([name]) => `${name} may be empty`);
};

const isChoice = (value: unknown) => typeof value === 'object' && value !== null && 'Fn::If' in value;

/** The API writes its log only once API Gateway has been given its role: else the first deployment of an account fails. */
export const allowedToWrite: Rule = (template) => {
  const { AccessLogs } = template.Resources;
  const waits = mentionsIn(AccessLogs).some(({ id }) => id === 'GatewayAccount');
  return waits ? [] : ['AccessLogs does not wait for the role of API Gateway'];
};
