// Types into a language server and measures how long its diagnostics take, through the protocol.

import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A connection to a language server, as small as will do. */
class Client {
  #chunks = [];
  #received = 0;
  /** How many bytes there must be before the next message can be complete. */
  #needed = 1;
  #id = 0;
  #answers = new Map();
  /** Who waits for diagnostics, and of which version of the text. */
  #awaited = { version: 0, resolve: () => {} };

  /** @param {readonly string[]} command @param {string} cwd */
  constructor([program = '', ...args], cwd) {
    this.child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.stdout.on('data', (chunk) => this.#read(chunk));
  }

  /** Puts messages together. Chunks are joined only once a message is complete: diagnostics of a long text come in hundreds. */
  #read(chunk) {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    while (this.#received >= this.#needed) {
      const buffer = Buffer.concat(this.#chunks);
      this.#chunks = [buffer];
      const head = buffer.indexOf('\r\n\r\n');
      if (head < 0) {
        this.#needed = buffer.length + 1;
        return;
      }
      const length = Number(/Content-Length: (\d+)/iu.exec(buffer.toString('utf8', 0, head))?.[1]);
      const end = head + 4 + length;
      this.#needed = end;
      if (buffer.length < end) return;
      const rest = buffer.subarray(end);
      this.#chunks = [rest];
      this.#received = rest.length;
      this.#needed = 1;
      this.#handle(JSON.parse(buffer.toString('utf8', head + 4, end)));
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

  /** A server that names versions is taken at its word; of another one, the next diagnostics are those awaited. */
  #published({ version }) {
    if (version === undefined || version === null || version >= this.#awaited.version) this.#awaited.resolve();
  }

  /** The next diagnostics of a version of the text, or of a later one. */
  published(version) {
    return new Promise((resolve) => {
      this.#awaited = { version, resolve };
    });
  }

  /** Lets the server end by itself, so that it can still write what it was told to write. */
  async close() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    const late = setTimeout(() => this.child.kill(), 5000);
    await Promise.race([this.request('shutdown', undefined), ended]);
    this.notify('exit', undefined);
    await ended;
    clearTimeout(late);
  }
}

const FULL = 1;
const INCREMENTAL = 2;

/** How a server wants to be told of changes: a number, or an object that holds one. */
function syncOf({ textDocumentSync: sync } = {}) {
  return typeof sync === 'object' && sync !== null ? sync.change : sync;
}

/**
 * @param {readonly string[]} command
 * @param {string} text
 * @param {{ cwd: string, keystrokes: number }} options
 * @returns {Promise<{ first: number, keystrokes: number[] }>} milliseconds: from the start of the program to the first
 *   diagnostics, and for each character typed in the middle, once the server has typed itself warm. A change is sent as
 *   the server wants it: the character alone, or all of the text.
 */
export async function type(command, text, { cwd, keystrokes }) {
  const folder = pathToFileURL(cwd).href;
  const uri = `${folder}/draft.md`;
  const begin = performance.now();
  const client = new Client(command, cwd);
  try {
    const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };
    const started = await client.request('initialize', {
      processId: process.pid,
      rootUri: folder,
      workspaceFolders: [{ uri: folder, name: 'drafts' }],
      capabilities,
    });
    const sync = syncOf(started?.capabilities);
    if (sync !== FULL && sync !== INCREMENTAL) throw new Error(`${command.join(' ')} wants to hear of no changes`);
    client.notify('initialized', {});
    const opened = client.published(1);
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    await opened;
    const first = performance.now() - begin;
    const before = text.slice(0, text.length / 2).split('\n');
    const line = before.length - 1;
    const place = before.join('\n').length;
    const times = [];
    for (let typed = 0; typed < keystrokes; typed++) {
      const at = { line, character: (before[line] ?? '').length + typed };
      const version = typed + 2;
      const change =
        sync === INCREMENTAL
          ? { range: { start: at, end: at }, text: '设' }
          : { text: `${text.slice(0, place)}${'设'.repeat(typed + 1)}${text.slice(place)}` };
      const published = client.published(version);
      const sent = performance.now();
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
      await published;
      times.push(performance.now() - sent);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await client.close();
    return { first, keystrokes: times.slice(Math.floor(keystrokes / 3)) };
  } finally {
    client.child.kill();
  }
}
