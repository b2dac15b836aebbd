import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** The method under which a request is answered that may not be asked now. Never sent by a client. */
const REFUSED = 'gongwen/refused';

/** Why a request is refused. */
interface Refusal {
  readonly code: number;
  readonly message: string;
}

const NOT_INITIALIZED: Refusal = { code: ErrorCodes.ServerNotInitialized, message: 'initialize comes first' };
const INITIALIZED_TWICE: Refusal = { code: ErrorCodes.InvalidRequest, message: 'initialize comes only once' };
const SHUT_DOWN: Refusal = { code: ErrorCodes.InvalidRequest, message: 'nothing is answered after shutdown' };

/**
 * Keeps requests to their time, as the protocol wants it: `initialize` comes first and once, and after `shutdown` nothing is
 * answered any more. What comes at another time is answered with an error.
 */
export class RequestGate implements MessageStrategy {
  #state: 'new' | 'running' | 'shut down' = 'new';

  handleMessage(message: Message, next: (message: Message) => void): void {
    next(Message.isRequest(message) ? this.#answerable(message) : message);
  }

  #answerable(request: RequestMessage): RequestMessage {
    const refusal = this.#refusalOf(request.method);
    if (refusal !== null) return { ...request, method: REFUSED, params: { ...refusal } };
    if (request.method === 'initialize') this.#state = 'running';
    if (request.method === 'shutdown') this.#state = 'shut down';
    return request;
  }

  #refusalOf(method: string): Refusal | null {
    if (this.#state === 'shut down') return SHUT_DOWN;
    if (method === 'initialize') return this.#state === 'new' ? null : INITIALIZED_TWICE;
    return this.#state === 'new' ? NOT_INITIALIZED : null;
  }
}

/** Answers what a {@link RequestGate} refuses. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
}
