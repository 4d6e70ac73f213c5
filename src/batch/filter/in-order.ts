/**
 * Works on several items at once and hands the results over in the order of the items, each as soon as it is there.
 * No more than `most` are begun before the consumer takes one: what nobody takes is not read.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const begun: Promise<Result>[] = [];
  let reading: Promise<IteratorResult<Item>> | null = source.next();
  try {
    while (reading !== null || begun.length > 0) {
      const [first] = begun;
      const next: Promise<IteratorResult<Item>> | null = begun.length < most ? reading : null;
      const turn = await Promise.race(
        [first?.then(() => 'done' as const), next].filter((one) => one !== undefined && one !== null),
      );
      if (turn === 'done') {
        yield (await first) as Result;
        begun.shift();
      } else if (turn?.done) reading = null;
      else {
        const result = work(turn?.value as Item);
        // Awaited in its turn; until then a failure must not count as one that nobody handles.
        result.catch(() => {});
        begun.push(result);
        reading = source.next();
      }
    }
  } finally {
    await source.return?.();
  }
}
