import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { Slots } from "./slots";

test("limits how many run at a time; releasing a slot, even twice, starts one more", async () => {
  const slots = new Slots(1);
  const release = await slots.take();
  const order: string[] = [];
  const end = Promise.withResolvers<void>();
  const waiting = [1, 2].map((name) =>
    slots.run(() => {
      order.push(`${name}`);
      return end.promise;
    }),
  );
  await setImmediate();
  expect(order).toEqual([]);
  release();
  release();
  await setImmediate();
  expect(order).toEqual(["1"]);
  end.resolve();
  await Promise.all(waiting);
  expect(order).toEqual(["1", "2"]);
});

test("answers 529 if the queue is full", async () => {
  const slots = new Slots(1, 1);
  const release = await slots.take();
  const second = slots.take();
  await expect(slots.take()).rejects.toMatchObject({ status: 529, headers: { "retry-after": "5" } });
  release();
  (await second)();
  (await slots.take())();
});
