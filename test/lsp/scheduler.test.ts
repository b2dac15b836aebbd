import assert from 'node:assert/strict';
import { Scheduler } from '../../server/src/lsp/session/scheduler.ts';

describe('the scheduler', () => {
  /** What a task costs, by a clock that only tasks move. */
  let clock = 0;
  const host = {
    now: () => clock,
    pause: (): Promise<void> => new Promise((resolve) => setImmediate(resolve)),
  };
  const task = (ran: string[], name: string, cost: number) => async (): Promise<void> => {
    clock += cost;
    ran.push(name);
  };
  const turns = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await host.pause();
  };

  it('runs a cheap task as soon as what waits is read, without a timer', async () => {
    const ran: string[] = [];
    const scheduler = new Scheduler(host);
    for (const name of ['first', 'again', 'once more']) {
      scheduler.schedule('a', task(ran, name, 5));
      await turns(4);
      assert.equal(ran.at(-1), name);
    }
  });

  it('runs one task for all messages that have come by now, and it is the last', async () => {
    const ran: string[] = [];
    const scheduler = new Scheduler(host);
    // As the protocol's library takes in its queue: one message a turn.
    for (let message = 0; message < 10; message++) {
      scheduler.schedule('a', task(ran, String(message), 5));
      await host.pause();
    }
    await turns(4);
    assert.deepEqual(ran, ['9']);
  });

  it('puts off a dear task, the longer the dearer it was, and takes it for cheap again once it is', async () => {
    const ran: string[] = [];
    const scheduler = new Scheduler(host);
    scheduler.schedule('a', task(ran, 'dear', 60));
    scheduler.schedule('b', task(ran, 'another', 1));
    await turns(4);
    assert.deepEqual(ran, ['dear', 'another']);
    scheduler.schedule('a', task(ran, 'put off', 1));
    scheduler.schedule('b', task(ran, 'not put off', 1));
    await turns(4);
    assert.deepEqual(ran, ['dear', 'another', 'not put off']);
    await new Promise((resolve) => setTimeout(resolve, 160));
    assert.deepEqual(ran, ['dear', 'another', 'not put off', 'put off']);
    scheduler.schedule('a', task(ran, 'cheap again', 1));
    await turns(4);
    assert.equal(ran.at(-1), 'cheap again');
  });

  it('waits for calm where it is told to', async () => {
    const ran: string[] = [];
    const scheduler = new Scheduler(host, 60);
    for (const name of ['one', 'two', 'three']) {
      scheduler.schedule('a', task(ran, name, 1));
      await turns(4);
    }
    assert.deepEqual(ran, []);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(ran, ['three']);
  });

  it('forgets a task and what it cost', async () => {
    const ran: string[] = [];
    const scheduler = new Scheduler(host);
    scheduler.schedule('a', task(ran, 'dear', 400));
    await turns(4);
    scheduler.schedule('a', task(ran, 'dropped', 1));
    scheduler.forget('a');
    scheduler.schedule('a', task(ran, 'at once', 1));
    await turns(4);
    assert.deepEqual(ran, ['dear', 'at once']);
  });
});
