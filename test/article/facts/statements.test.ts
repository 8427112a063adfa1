import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/generated/article.js';
import { at, complaints, read } from './read.js';

const parse = (body: string): Promise<Article> => read(`# A title\n\n${body}\n`);
const texts = (statements: readonly { text: string }[]): string[] => statements.map(({ text }) => text);

describe('known issues', () => {
  it('are the items of a list, or paragraphs', async () => {
    const list = await parse('## Known issues in this update\n\n- Widgets stop.\n- Widgets shine.');
    expect(texts(list.knownIssues)).toEqual(['Widgets stop.', 'Widgets shine.']);
    const prose = await parse('## Known issues\n\nWidgets stop.\n\nFor more information, see another article.');
    expect(texts(prose.knownIssues)).toEqual(['Widgets stop.']);
  });

  it.each([
    'There are no known issues in this cumulative update.',
    'Microsoft is not currently aware of any known issues.',
    'None.',
  ])('none: %s', async (sentence) => {
    const article = await parse(`## Known issues\n\n${sentence}`);
    expect(article.knownIssues).toEqual([]);
    expect(complaints(article)).toEqual([]);
  });

  it('with symptoms, cause and workaround as short lines', async () => {
    const article = await parse(
      '## Known issues with Widgets\n\n- Widgets stop.\n\nSymptoms\n\nThey do not turn.\n\nCause\n\nRust.\n\nWorkaround\n\nTo work around this issue, follow these steps:\n\n1. Take oil.\n2. Use it.',
    );
    expect(texts(article.knownIssues)).toEqual(['Widgets stop.']);
    expect(texts(article.workarounds)).toEqual(['To work around this issue, follow these steps: Take oil. Use it.']);
  });

  it('in a table', async () => {
    const article = await parse(
      '## Known issues\n\n| Symptom | Workaround |\n|---|---|\n| Widgets stop. | Use oil. |\n',
    );
    expect(texts(article.knownIssues)).toEqual(['Widgets stop.']);
    expect(texts(article.workarounds)).toEqual(['Use oil.']);
  });

  it('one section an issue', async () => {
    const article = await parse(
      '## Known issues\n\n### Issue 1\n\n#### Symptoms\n\nWidgets stop.\n\n### Issue 2\n\n#### Symptoms\n\nWidgets shine.',
    );
    expect(texts(article.knownIssues)).toEqual(['Widgets stop.', 'Widgets shine.']);
    expect(article.fixes).toEqual([]);
  });
});

describe('workarounds', () => {
  it('are methods: items, steps with what introduces them, sections', async () => {
    const text =
      '# A title\n\n## Workaround\n\nUse one of the following methods:\n\n- Restart.\n- Wait.\n\nOr reinstall, as follows:\n\n1. Remove it.\n2. Install it.\n\nFor more information, see [it](https://support.microsoft.com/help/99000101).\n\n### Method 3: Buy oil\n\nIt helps.\n\n## Status\n\nConfirmed.\n';
    const article = await read(text);
    expect(texts(article.workarounds)).toEqual([
      'Restart.',
      'Wait.',
      'Or reinstall, as follows: Remove it. Install it.',
      'Method 3: Buy oil It helps.',
    ]);
    expect(at(text, article.workarounds[1]?.position ?? null)).toBe('Wait.');
  });

  it('do not hold what follows the article', async () => {
    const article = await read(
      'DOCUMENT:Q99000500  08-MAY-2002  [x]\nTITLE   :Widgets\n\nWORKAROUND\n==========\n\nWait.\n\nAdditional query words: rust\n\n======\nKeywords          : kbfix\n',
      'a.txt',
    );
    expect(texts(article.workarounds)).toEqual(['Wait.']);
  });
});

describe('removal and registry', () => {
  it('are what their sections say', async () => {
    const article = await parse(
      '## Removal information\n\nYou cannot remove this update.\n\n## Registry information\n\nYou do not have to change the registry.\n\n**Other notices**\n\nText.',
    );
    expect(article.removal?.text).toBe('You cannot remove this update.');
    expect(article.registry?.text).toBe('You do not have to change the registry.');
  });

  it('are null where nothing is said', async () => {
    expect(await parse('Text.')).toMatchObject({ removal: null, registry: null });
  });
});

describe('the installation', () => {
  it('is a procedure under its heading', async () => {
    const article = await parse('## How to install the hotfix\n\n1. Take it.\n2. Run it.');
    expect(article.installation).toMatchObject([
      { title: 'How to install the hotfix', steps: [{ text: 'Take it.' }, { text: 'Run it.' }] },
    ]);
  });

  it('is one procedure for each list that a line introduces', async () => {
    const article = await parse(
      '## How to install the hotfix\n\nUse one of these methods.\n\nTo use the installer:\n\n1. Take it.\n\nManual installation:\n\n1. Copy it.\n2. Run it.',
    );
    expect(article.installation.map(({ title, steps }) => [title, steps.length])).toEqual([
      ['How to install the hotfix', 1],
      ['Manual installation', 2],
    ]);
  });

  it('is introduced by a sentence', async () => {
    const article = await parse(
      '## Resolution\n\nTo install the hotfix, follow these steps:\n\n1. Take it.\n2. Run it.',
    );
    expect(article.installation).toMatchObject([{ title: null, steps: [{ text: 'Take it.' }, { text: 'Run it.' }] }]);
  });

  it('is not every list of steps', async () => {
    const article = await parse(
      '## Symptoms\n\nWhen you follow these steps to install Widgets, it stops:\n\n1. Take it.\n\n## More information\n\nTo turn a widget, follow these steps:\n\n1. Turn it.',
    );
    expect(article.installation).toEqual([]);
  });
});

describe('workarounds', () => {
  it.each([
    'We have not identified any workarounds for this vulnerability.',
    'Microsoft has not identified any workarounds for this vulnerability.',
    'There are no workarounds for this issue.',
    'None.',
  ])('are none where the article says so: %s', async (sentence) => {
    expect((await parse(`## Workarounds\n\n${sentence}`)).workarounds).toEqual([]);
    expect((await parse(`## Workarounds\n\n- ${sentence}`)).workarounds).toEqual([]);
  });

  it.each([
    ['de', 'Problemumgehungen', 'Wir haben keine Problemumgehungen für diese Sicherheitsanfälligkeit gefunden.'],
    ['de', 'Problemumgehungen', 'Für diese Sicherheitsanfälligkeit gibt es noch keine Problemumgehungen.'],
    [
      'es',
      'Soluciones provisionales',
      'Microsoft no ha identificado ninguna solución provisional para esta vulnerabilidad.',
    ],
    ['it', 'Soluzioni alternative', 'Non abbiamo individuato alcuna soluzione alternativa per questa vulnerabilità.'],
    ['it', 'Soluzioni alternative', 'Non è stata individuata alcuna soluzione alternativa per questa vulnerabilità.'],
  ])('are none in %s: %s, %s', async (_, heading, sentence) => {
    expect((await parse(`## ${heading}\n\n${sentence}`)).workarounds).toEqual([]);
  });

  it('tell their impact with them, and what stands over them is none', async () => {
    const article = await parse(
      '## Workarounds\n\nMicrosoft has tested the following workarounds. They do not correct the cause.\n\nStop the widget.\n\nImpact of workaround: The widget stands still.\n\nDo not start it again.',
    );
    expect(article.workarounds.map(({ text }) => text)).toEqual([
      'Stop the widget. Impact of workaround: The widget stands still.',
      'Do not start it again.',
    ]);
  });

  it('may begin as a denial does', async () => {
    const article = await parse(
      'Das Update ist für die Rechner, auf denen der Dienst nicht läuft.\n\n## Problemumgehungen\n\nKeine Anlagen von Fremden öffnen.',
    );
    expect(article.workarounds.map(({ text }) => text)).toEqual(['Keine Anlagen von Fremden öffnen.']);
  });
});

describe('references', () => {
  it('are links and printed numbers, once each, without the article itself', async () => {
    const article = await read(
      '# A title (KB99000500)\n\nFor more information, click the following article number: [99000101](https://support.microsoft.com/kb/99000101) How to turn widgets. See [the site](https://example.invalid/widgets) and [itself](https://support.microsoft.com/kb/99000500).\n\nAgain [99000101](https://support.microsoft.com/kb/99000101).\n',
    );
    expect(article.references.map(({ kb, title, url }) => [kb, title, url])).toEqual([
      ['KB99000101', 'How to turn widgets', 'https://support.microsoft.com/kb/99000101'],
      [null, 'the site', 'https://example.invalid/widgets'],
    ]);
  });

  it('are lines of a text that begin with a number', async () => {
    const article = await read(
      'DOCUMENT:Q99000500  08-MAY-2002  [x]\nTITLE   :Widgets\n\nRESOLUTION\n==========\n\nFor more information, click the article number below:\n\n   Q99000101 How to Turn\n   Widgets\n\n   Q99000102 How to Stop Widgets\n\n',
      'a.txt',
    );
    expect(article.references.map(({ kb, title }) => [kb, title])).toEqual([
      ['KB99000101', 'How to Turn Widgets'],
      ['KB99000102', 'How to Stop Widgets'],
    ]);
  });

  it.each([
    ['https://www.microsoft.com/download/details.aspx?id=56420', null],
    ['https://techcommunity.microsoft.com/t5/a/ba-p/388091', null],
    ['https://support.microsoft.com/help/99000101/how-to', 'KB99000101'],
    ['http://support.microsoft.com/default.aspx?scid=kb;en-us;99000101', 'KB99000101'],
    ['http://support.microsoft.com/?kbid=99000101', 'KB99000101'],
    ['https://support.microsoft.com/en-us/topic/an-update-kb99000101-0a0a', 'KB99000101'],
    ['https://support.microsoft.com/en-us/99000101', 'KB99000101'],
    ['../../hotfix/2010/99000101.md', 'KB99000101'],
    ['http://support.microsoft.com/support/kb/articles/Q999/9/99.ASP', 'KB999999'],
  ])('an address has a number or not: %s', async (url, kb) => {
    const article = await parse(`See [it](${url}).`);
    expect(article.references[0]?.kb ?? null).toBe(kb);
  });
});
