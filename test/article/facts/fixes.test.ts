import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/generated/article.js';
import { at, complaints, read } from './read.js';

const HEAD = '# Update Rollup 3 for Widget Server\n\nArticle ID: 99000500\n\n';
const parse = (body: string): Promise<Article> => read(`${HEAD}${body}\n`);
const shown = ({ fixes }: Article): string[] =>
  fixes.map(({ kb, reference, area, text }) => [kb, reference, area, text].filter((part) => part !== null).join(' | '));

describe('a list under a heading', () => {
  it.each([
    'Issues that are fixed',
    'Issues that this update rollup fixes',
    'Improvements and fixes included in this update',
    'List of fixes',
    'Problems that are resolved by this update',
    'Fixed issues',
  ])('%s', async (heading) => {
    const article = await parse(
      `## ${heading}\n\n- Widgets stop.\n- Widgets do not start.\n\n## Prerequisites\n\n- Windows 7`,
    );
    expect(shown(article)).toEqual(['Widgets stop.', 'Widgets do not start.']);
    expect(complaints(article)).toEqual([]);
  });

  it('each item is one issue, with its own list, and stands where it is', async () => {
    const text = `${HEAD}## Issues that are fixed\n\n- Widgets stop if:\n  - they turn.\n  - they shine.\n- Widgets do not start.\n`;
    const article = await read(text);
    expect(shown(article)).toEqual(['Widgets stop if: they turn. they shine.', 'Widgets do not start.']);
    expect(at(text, article.fixes[1]?.position ?? null)).toBe('Widgets do not start.');
  });

  it('an article that describes the issue is named by number, link, bracket or pointer', async () => {
    const article = await parse(
      '## Issues that are fixed\n\n- 99000101 Widgets stop\n- [99000102](https://support.microsoft.com/kb/99000102) Widgets do not start\n- Widgets shine. (KB99000103)\n- Widgets fall. For more information, see [Falling widgets](https://support.microsoft.com/help/99000104).\n- Widgets fail after you install update 99000105.',
    );
    expect(article.fixes.map(({ kb }) => kb)).toEqual(['KB99000101', 'KB99000102', 'KB99000103', 'KB99000104', null]);
  });

  it('goes on behind notes and under deeper headings, and ends at other lists', async () => {
    const article = await parse(
      '## Issues that are fixed\n\n- Widgets stop.\n\nWhen this occurs, an error is logged.\n\n- Widgets do not start.\n\n### Other issues\n\nThe service ends under any of the following conditions.\n\n- A widget is lost.\n\n## More information\n\nYou can choose one of the following options:\n\n- Automatic\n- Manual',
    );
    expect(shown(article)).toEqual(['Widgets stop.', 'Widgets do not start.', 'A widget is lost.']);
    const same = await parse(
      '## Issues that are fixed\n\n- Widgets stop.\n\nTurn updates on by one of the following settings:\n\n- Automatic\n- Manual',
    );
    expect(shown(same)).toEqual(['Widgets stop.']);
  });

  it('issues of included articles are not its own', async () => {
    const article = await parse(
      '## Issues that are fixed\n\nThis update rollup fixes the following issues:\n\n- Widgets stop.\n\nThe following previously released hotfixes are also included:\n\n- 99000101 Widgets do not start',
    );
    expect(shown(article)).toEqual(['Widgets stop.']);
  });

  it('hotfixes that are included are the fixes where no other are listed', async () => {
    const article = await parse('## Hotfixes that are included in this cumulative update\n\n- 99000101 Widgets stop');
    expect(shown(article)).toEqual(['KB99000101 | Widgets stop']);
    expect(article.supersession).toEqual([]);
  });

  it('lines that begin with a number are issues; a pointer behind them is none', async () => {
    const article = await parse(
      '## Issues that the update rollup fixes\n\n[99000101](https://support.microsoft.com/kb/99000101) Widgets stop\n\n99000102 Widgets do not start 99000103 Widgets shine\n\nFor more information about terms, click the following article number:\n\n99000104 Description of terms',
    );
    expect(article.fixes.map(({ kb, text }) => `${kb} ${text}`)).toEqual([
      'KB99000101 Widgets stop',
      'KB99000102 Widgets do not start',
      'KB99000103 Widgets shine',
    ]);
  });
});

describe('a table', () => {
  it('with headings', async () => {
    const article = await parse(
      '## Hotfixes that are included in this cumulative update package\n\n| VSTS bug number | KB article number | Description | Fix area | Component | Platform |\n|---|---|---|---|---|---|\n| <a id="1">[101](#1)</a> | [99000101](https://support.microsoft.com/help/99000101) | FIX: Widgets stop | Engine | Core | All |\n| 102 | \u3000 | Widgets do not start | Engine | Core | Windows |\n',
    );
    expect(article.fixes).toMatchObject([
      { reference: '101', kb: 'KB99000101', text: 'FIX: Widgets stop', area: 'Engine', component: 'Core' },
      { reference: '102', kb: null, text: 'Widgets do not start', area: 'Engine', component: 'Core' },
    ]);
  });

  it('of number and title', async () => {
    const article = await parse('## List of fixes\n\n| KB number | Title |\n|---|---|\n| 99000101 | Widgets stop |\n');
    expect(shown(article)).toEqual(['KB99000101 | Widgets stop']);
  });

  it('without headings that are known', async () => {
    const article = await parse(
      '## List of fixes\n\n| 99000100 | Widgets turn red |\n|---|---|\n| 99000101 | Widgets turn blue |\n',
    );
    expect(shown(article)).toEqual(['KB99000100 | Widgets turn red', 'KB99000101 | Widgets turn blue']);
  });

  it('under a heading about fixes that is not understood is told of', async () => {
    const article = await parse('## List of fixes\n\n| A | B |\n|---|---|\n| x | y |\n');
    expect(article.fixes).toEqual([]);
    expect(complaints(article)).toEqual(['list-unread']);
  });
});

describe('a sentence introduces', () => {
  it.each([
    'This update rollup fixes the following issues:',
    'This update resolves the following problems that were not previously documented in a Microsoft Knowledge Base article:',
    'The following issues are fixed in this update:',
    'An update is available to resolve the following issues with the console after updating to version 2103.',
    'This rollup fixes the issues that are described in the following articles:',
    'This hotfix package includes the following fixes:',
  ])('fixes: %s', async (intro) => {
    expect(shown(await parse(`## More information\n\n${intro}\n\n- Widgets stop.`))).toEqual(['Widgets stop.']);
  });

  it.each([
    'To fix this problem, use one of the following methods:',
    'This problem is fixed in the following versions:',
    'You may experience one of the following issues:',
    'To resolve these issues, follow these steps:',
    'This update includes the following improvements:',
    'The following issues are not fixed:',
    'These are known issues:',
  ])('no fixes: %s', async (intro) => {
    expect(shown(await parse(`## More information\n\n${intro}\n\n- Widgets stop.`))).toEqual([]);
  });

  it('no fixes among symptoms', async () => {
    expect(shown(await parse('## Symptoms\n\nThis update fixes the following issues:\n\n- Widgets stop.'))).toEqual([]);
  });
});

describe('one section an issue', () => {
  it('with symptoms and cause', async () => {
    const article = await parse(
      '## Issues that are fixed\n\n### Issue 1\n\n#### Symptoms\n\nWidgets stop. Consider the following scenario:\n\n- You turn a widget.\n\n#### Cause\n\nRust.\n\n### Issue 2: Widgets do not start\n\n#### Symptoms\n\nThey stay.\n',
    );
    expect(shown(article)).toEqual(['Widgets stop. Consider the following scenario:', 'Widgets do not start']);
  });

  it('without a heading over them', async () => {
    const article = await parse(
      '## Issue 1\n\n### Symptoms\n\nWidgets stop.\n\n## Issue 2\n\n### Symptoms\n\nWidgets do not start.\n\n## File information\n\nNone.',
    );
    expect(shown(article)).toEqual(['Widgets stop.', 'Widgets do not start.']);
  });

  it('by its heading', async () => {
    const article = await parse(
      '## Issues that are fixed\n\n### Widgets stop at night\n\nThey do.\n\n### Widgets do not start\n\nThey stay.',
    );
    expect(shown(article)).toEqual(['Widgets stop at night', 'Widgets do not start']);
  });
});

describe('sentences', () => {
  it.each([
    [
      'This update resolves two vulnerabilities in widgets.',
      'The update addresses the vulnerability by changing how widgets are drawn.',
    ],
    [
      'Dieses Update behebt zwei Sicherheitsanfälligkeiten in den Apparaten, die der Dienst mit sich bringt.',
      'Das Update behebt die Sicherheitsanfälligkeit, indem die Art der Prüfung geändert wird.',
    ],
    [
      'Esta actualización resuelve dos vulnerabilidades en los aparatos que el servicio tiene.',
      'La actualización resuelve la vulnerabilidad al modificar la forma en que se comprueban los aparatos.',
    ],
    [
      'Questo aggiornamento risolve due vulnerabilità negli apparecchi che sono nel servizio.',
      "L'aggiornamento risolve la vulnerabilità modificando il modo in cui il servizio gestisce gli apparecchi.",
    ],
  ])('how is told of what is named elsewhere: %s', async (what, how) => {
    const shownOf = async (body: string): Promise<string[]> =>
      (await read(`# MS90-981\n\n## Widgets\n\n${body}\n`)).fixes.map(({ text }) => text);
    expect(await shownOf(`${what}\n\n${how}`)).toEqual([what]);
    expect(await shownOf(how)).toEqual([how]);
  });

  it('tell what is fixed', async () => {
    const article = await parse('This update resolves an issue in which widgets stop. It also costs nothing.');
    expect(shown(article)).toEqual(['This update resolves an issue in which widgets stop.']);
  });

  it('leave it to the next paragraph', async () => {
    expect(shown(await parse('This hotfix fixes the following problem:\n\nWidgets stop at night.'))).toEqual([
      'Widgets stop at night.',
    ]);
  });

  it('under a heading, each paragraph one', async () => {
    expect(
      shown(await parse('## Issues that are fixed\n\nWidgets stop at midnight.\n\nWidgets do not start at noon.')),
    ).toEqual(['Widgets stop at midnight.', 'Widgets do not start at noon.']);
  });
});

describe('the one problem of an article', () => {
  const problem =
    '# Widgets stop at night\n\nArticle ID: 99000500\n\n## Symptoms\n\nWidgets stop.\n\n## Resolution\n\n';

  it('is what its hotfix fixes', async () => {
    const article = await read(
      `${problem}A supported hotfix is available from Microsoft. This hotfix is intended to correct only the problem that is described in this article.\n`,
    );
    expect(article.fixes).toMatchObject([{ kb: 'KB99000500', text: 'Widgets stop at night' }]);
  });

  it('is fixed by nothing of its own where the fix is another update, or none', async () => {
    expect((await read(`${problem}Install update 99000101.\n`)).fixes).toEqual([]);
    expect((await read(`${problem}This problem was corrected in Widget Server Service Pack 2.\n`)).fixes).toEqual([]);
  });
});

describe('tools', () => {
  it('are listed where they are called so', async () => {
    const article = await parse(
      'This update also includes the following two tools:\n\n- A tool that counts widgets\n- Turn.exe turns them',
    );
    expect(article.tools).toMatchObject([{ text: 'A tool that counts widgets', file: null }, { file: 'Turn.exe' }]);
    expect(article.fixes).toEqual([]);
  });

  it('are no texts about a tool', async () => {
    expect(
      (await parse('The package includes text files that describe how to use the counting tool:\n\n- Readme.txt'))
        .tools,
    ).toEqual([]);
  });
});

describe('a list of articles that nothing was read from', () => {
  const list = '- 99000101 Widgets stop\n- 99000102 Widgets shine\n- 99000103 Widgets fail\n';

  it('is told of in the article of an update', async () => {
    const text = `${HEAD}## Contents\n\n${list}`;
    const article = await read(text);
    expect(complaints(article)).toEqual(['list-unread']);
    expect(at(text, article.diagnostics[0]?.position ?? null)).toBe(list.slice(2).trim());
  });

  it('is none where it is further reading, or in an article about something else', async () => {
    expect(complaints(await parse(`For more information, see the following articles:\n\n${list}`))).toEqual([]);
    expect(complaints(await read(`# Where to read on (KB99000500)\n\n## Contents\n\n${list}`))).toEqual([]);
  });

  it('may be a table', async () => {
    const rows = '| 99000101 | Widgets stop |\n| 99000102 | Widgets shine |\n| 99000103 | Widgets fail |\n';
    expect(complaints(await parse(`## Contents\n\n| KB number | Title |\n|---|---|\n${rows}`))).toEqual([
      'list-unread',
    ]);
  });
});
