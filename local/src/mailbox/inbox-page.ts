import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Message } from './messages.ts';

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
type Inbox = { messages: Message[]; open: Message | undefined; to: string };

/** The inbox without a line of script: a letter is opened by a link, the list refreshes itself while none is open. */
export function inboxPage({ messages, open, to }: Inbox): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${open === undefined ? raw('<meta http-equiv="refresh" content="5">') : ''}
  <title>${open?.subject ?? `Mailbox (${messages.length})`}</title>
  <link rel="stylesheet" href="/inbox.css">
</head>
<body class="${open === undefined ? 'browsing' : 'reading'}">
  <header>
    <h1><a href="/">Mailbox</a></h1>
    <form action="/" method="get" role="search">
      <label for="to">To</label>
      <input id="to" name="to" type="search" value="${to}" placeholder="everyone" autocomplete="off">
      <button>Show</button>
    </form>
  </header>
  <nav aria-label="Letters">${messageList({ messages, open, to })}</nav>
  <main>${open === undefined ? nothingOpen(messages.length) : letter(open, to)}</main>
</body>
</html>`;
}

function messageList({ messages, open, to }: Inbox): Markup {
  if (messages.length === 0) return html`<p class="empty">No letters yet.</p>`;
  return html`<ol>${messages.map(
    (message) => html`
    <li><a href="${addressOf(message, to)}" ${message.id === open?.id ? raw('aria-current="true"') : ''}>
      <b>${message.subject}</b><span>${message.to}</span>${when(message)}
    </a></li>`,
  )}
  </ol>`;
}

function letter(message: Message, to: string): Markup {
  return html`
  <a class="back" href="${to === '' ? '/' : `/?to=${encodeURIComponent(to)}`}">← All letters</a>
  <h2>${message.subject}</h2>
  <dl>
    <dt>From</dt><dd>${message.from}</dd>
    <dt>To</dt><dd>${message.to}</dd>
    <dt>Sent</dt><dd>${when(message)}</dd>
  </dl>
  ${message.html === '' ? '' : html`<iframe title="The letter" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${message.id}/html"></iframe>`}
  ${message.text === '' ? '' : html`<details ${message.html === '' ? raw('open') : ''}><summary>As plain text</summary><pre>${message.text}</pre></details>`}`;
}

function nothingOpen(count: number): Markup {
  return html`<p class="empty">${count === 0 ? 'Letters the shop sends arrive here.' : 'Choose a letter to read it.'}</p>`;
}

function addressOf(message: Message, to: string): string {
  return `/?${new URLSearchParams({ ...(to !== '' && { to }), message: message.id })}`;
}

function when({ at }: Message): Markup {
  const shown = new Date(at).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
  return html`<time datetime="${at}">${shown}</time>`;
}
