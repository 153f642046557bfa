// Keeps what comes until it is asked for.

export function inbox() {
  const come = [];
  const waiting = [];
  return {
    put(value) {
      const first = waiting.shift();
      first ? first(value) : come.push(value);
    },
    next() {
      return come.length > 0 ? Promise.resolve(come.shift()) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}
