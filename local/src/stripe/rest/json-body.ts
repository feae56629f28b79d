import type { ErrorHandler } from 'hono';
import { type Form, formOfJson } from './form.ts';
import { invalid, StripeRefusal } from './refusal.ts';

/** The parameters of a call that is made in JSON: those of the browser half and of the control interface. */
export function formOfBody(body: string): Form {
  const form = body === '' ? {} : formOfJson(parsed(body));
  if (typeof form === 'object' && !Array.isArray(form)) return form;
  throw notAnObject();
}

export const refuseInJson: ErrorHandler = (error) => {
  if (!(error instanceof StripeRefusal)) throw error;
  return Response.json({ error: error.error }, { status: error.status });
};

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw notAnObject();
  }
}

const notAnObject = () => invalid('The body is a JSON object.');
