import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJournal } from './journal.js';

describe('the journal of finished work', () => {
  it('knows after reopening what was added, and drops a line that was cut short', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'journal-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    openJournal<number>(folder).add('a', 1);
    appendFileSync(path.join(folder, 'finished.jsonl'), '{"key":"b","val');
    const again = openJournal<number>(folder);
    expect([again.get('a'), again.get('b')]).toEqual([1, undefined]);
    again.add('c', 3);
    const third = openJournal<number>(folder);
    expect([third.get('a'), third.get('c')]).toEqual([1, 3]);
  });
});
