import { describe, expect, it } from 'vitest';
import { coalesce } from './coalesce.ts';

/** A disk that takes its time: each write waits until it is let go. */
function slowDisk() {
  const written: [string, string][][] = [];
  const doors: (() => void)[] = [];
  const write = (values: [string, string][]) => new Promise<void>((resolve) => {
    written.push(values);
    doors.push(resolve);
  });
  return { written, write, letGo: async () => (doors.shift()?.(), await new Promise((r) => setTimeout(r))) };
}

describe('saving every key', () => {
  it('writes the latest value and never queues the ones between', async () => {
    const disk = slowDisk();
    const saver = coalesce(disk.write);
    for (const text of ['S', 'Sh', 'She']) saver.put('draft', text);
    await disk.letGo();
    await disk.letGo();
    await saver.idle();
    expect(disk.written.flat().map(([, text]) => text)).toEqual(['S', 'She']);
  });

  it('has one write in flight, and writes all that changed meanwhile together', async () => {
    const disk = slowDisk();
    const saver = coalesce(disk.write);
    saver.put('a', '1');
    saver.put('a', '2');
    saver.put('b', '1');
    expect(disk.written).toHaveLength(1);
    await disk.letGo();
    expect(disk.written[1]).toEqual([['a', '2'], ['b', '1']]);
    await disk.letGo();
    await saver.idle();
  });

  it('knows what is not on disk yet', async () => {
    const disk = slowDisk();
    const saver = coalesce(disk.write);
    saver.put('a', '1');
    expect(saver.waiting('a')).toBe(true);
    await disk.letGo();
    await saver.idle();
    expect(saver.waiting('a')).toBe(false);
  });
});
