import { faultText, log, newReference } from './log.ts';

/** The response if something failed on our side outside a reply: a reference that is also in the log. */
export function faultResponse(fault: unknown): Response {
  const reference = newReference();
  log('fault outside a reply', { reference, fault: faultText(fault) });
  return new Response(`Something went wrong on our side. Reference: ${reference}.`, { status: 500 });
}
