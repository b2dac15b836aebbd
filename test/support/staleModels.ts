import { guardModels, type ModelGuard } from '../../server/src/engine/incremental/staleModels.ts';

/**
 * Wraps everything that is reached from a model: plain objects and lists, but no texts (`Prose`), which never move. Facts are
 * kept apart from those of the run, because they hold what is wrapped.
 */
export const guardModel: ModelGuard = (file, isCurrent) => {
  const wrapped = new WeakMap<object, object>();
  const facts = new WeakMap<object, unknown[]>();
  const wrap = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
    const known = wrapped.get(value);
    if (known !== undefined) return known as T;
    const proxy = new Proxy<T & object>(value, {
      get(target, key, receiver) {
        if (!isCurrent()) throw new Error(`a model of an earlier run is read: ${String(key)}`);
        if (key === 'facts') {
          const own = facts.get(target) ?? [];
          facts.set(target, own);
          return own;
        }
        return wrap(Reflect.get(target, key, receiver));
      },
    });
    wrapped.set(value, proxy);
    return proxy;
  };
  return wrap(file);
};

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}

guardModels(guardModel);
