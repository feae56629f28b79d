type Refused = { error: { message: string; code?: string; decline_code?: string } };

/** Asks the stand-in; a refusal comes back as an answer, since the page shows it to the shopper. */
export async function post<Reply extends object>(address: string, body: object): Promise<Reply | Refused> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
