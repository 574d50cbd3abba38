import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GraphError } from './graph-client.js';
import { openGraph } from './open-graph.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interphase-graph-'));
});
afterEach(() => rm(folder, { recursive: true }));

const refusal = (options: Parameters<typeof openGraph>[0]): Promise<unknown> =>
  openGraph(options).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the embedded graph', () => {
  it('keeps what was written, and its constraints, when it is opened again', async () => {
    const first = await openGraph({ folder: join(folder, 'deep', 'inside') });
    await first.transaction((transaction) => transaction.run("CREATE (:Technique {slug: 'a'})"));
    await first.close();
    const second = await openGraph({ folder: join(folder, 'deep', 'inside') });
    expect(await second.run('MATCH (n:Technique) RETURN n.slug AS slug')).toEqual([{ slug: 'a' }]);
    await expect(second.run("CREATE (:Technique {slug: 'a'})")).rejects.toMatchObject({ code: 'G2000' });
    await second.close();
  });

  it('is refused to a second owner, and says so', async () => {
    const owner = await openGraph({ folder });
    const error = await refusal({ folder });
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ message: expect.stringContaining('Another process has it open') });
    await owner.close();
  });

  it('that is damaged is refused with what to do', async () => {
    const graph = await openGraph({ folder });
    await graph.transaction((transaction) => transaction.run("CREATE (:Technique {slug: 'a'})"));
    await graph.close();
    const file = join(folder, 'graph.grafeo');
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
    const error = await refusal({ folder });
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ message: expect.stringContaining('rebuilt from the evidence') });
  });

  it('in a folder that cannot be made is refused', async () => {
    await writeFile(join(folder, 'file'), '');
    const error = await refusal({ folder: join(folder, 'file') });
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ message: expect.stringContaining(join(folder, 'file')) });
  });

  it('tells every statement that is sent', async () => {
    const statements: string[] = [];
    const graph = await openGraph({ onStatement: (cypher) => statements.push(cypher) });
    statements.length = 0;
    await graph.run('RETURN 1 AS one');
    await graph.transaction((transaction) => transaction.run('RETURN 2 AS two'));
    expect(statements).toEqual(['RETURN 1 AS one', 'RETURN 2 AS two']);
    await graph.close();
  });
});

describe('a Neo4j server', () => {
  it('that does not answer is refused with its address', async () => {
    const error = await refusal({ uri: 'bolt://127.0.0.1:1' });
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ message: expect.stringContaining('bolt://127.0.0.1:1') });
  });

  it('with an address that is none is refused', async () => {
    const error = await refusal({ uri: 'nonsense' });
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({ message: expect.stringContaining('`nonsense` is not the address') });
  });
});
