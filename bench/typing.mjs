// Types into a language server and measures how long its diagnostics take, through the protocol.

import { spawn } from 'node:child_process';

const URI = 'file:///bench/draft.md';

/** A connection to a language server, as small as will do. */
class Client {
  #buffer = Buffer.alloc(0);
  #id = 0;
  #answers = new Map();
  #published = () => {};

  /** @param {readonly string[]} command @param {string} cwd */
  constructor([program = '', ...args], cwd) {
    this.child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdout.on('data', (chunk) => this.#read(chunk));
  }

  #read(chunk) {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(this.#buffer.toString('utf8', 0, head))?.[1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', head + 4, head + 4 + length));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#handle(message);
    }
  }

  #handle(message) {
    if (message.method === 'textDocument/publishDiagnostics') this.#published(message.params);
    else if (message.method !== undefined && message.id !== undefined) {
      const items = message.params?.items;
      this.#send({ id: message.id, result: Array.isArray(items) ? items.map(() => null) : null });
    } else if (message.id !== undefined) this.#answers.get(message.id)?.(message.result);
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  request(method, params) {
    const id = ++this.#id;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  /** The next diagnostics that are published. */
  published() {
    return new Promise((resolve) => {
      this.#published = resolve;
    });
  }
}

/**
 * @param {readonly string[]} command
 * @param {string} text
 * @param {{ cwd: string, keystrokes: number }} options
 * @returns {Promise<{ first: number, keystrokes: number[] }>} milliseconds: from the start of the program to the first
 *   diagnostics, and for each character typed in the middle, once the server has typed itself warm
 */
export async function type(command, text, { cwd, keystrokes }) {
  const begin = performance.now();
  const client = new Client(command, cwd);
  try {
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
    const opened = client.published();
    client.notify('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text },
    });
    await opened;
    const first = performance.now() - begin;
    const before = text.slice(0, text.length / 2).split('\n');
    const line = before.length - 1;
    const times = [];
    for (let typed = 0; typed < keystrokes; typed++) {
      const at = { line, character: (before[line] ?? '').length + typed };
      const published = client.published();
      const sent = performance.now();
      client.notify('textDocument/didChange', {
        textDocument: { uri: URI, version: typed + 2 },
        contentChanges: [{ range: { start: at, end: at }, text: '设' }],
      });
      await published;
      times.push(performance.now() - sent);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return { first, keystrokes: times.slice(Math.floor(keystrokes / 3)) };
  } finally {
    client.child.kill();
  }
}
