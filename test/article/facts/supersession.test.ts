import { describe, expect, it } from 'vitest';
import type { Supersession } from '../../../src/model/generated/article.js';
import { at, complaints, read } from './read.js';

const TITLE = '# Description of Update Rollup 6 for Widget Server 2007\n\nArticle ID: 99000500\n\n';
const REPLACEMENT = '## Update replacement information\n\n';

/** Relation and target of each entry, whatever names the target. */
const shown = ({ supersession }: { supersession: Supersession[] }): string[] =>
  supersession.map(({ relation, kb, label, bulletin, version, product }) =>
    [relation, kb ?? bulletin ?? label ?? version ?? product].filter((part) => part !== null).join(' '),
  );

const inText = async (body: string): Promise<string[]> => shown(await read(`${TITLE}${body}\n`));

describe('under a heading about replacement', () => {
  it.each([
    ['This hotfix replaces hotfix 99000111.', ['replaces KB99000111']],
    [
      'This update replaces the following update: [99000111](https://support.microsoft.com/kb/99000111) Title',
      ['replaces KB99000111'],
    ],
    ['This security update replaces KB99000111 and KB99000112.', ['replaces KB99000111', 'replaces KB99000112']],
    ['This update replaces previously released security update 99000111.', ['replaces KB99000111']],
    ['Update Rollup 6 supersedes Update Rollup 5.', ['replaces Update Rollup 5']],
    [
      'This rollup replaces RU1, RU2, RU3, RU4 and RU5.',
      ['replaces RU1', 'replaces RU2', 'replaces RU3', 'replaces RU4', 'replaces RU5'],
    ],
    ['This rollup replaces CU1 through CU3.', ['replaces CU1', 'replaces CU2', 'replaces CU3']],
    ['This update replaces the update that is described in security bulletin MS08-039.', ['replaces MS08-039']],
    ['This update replaces MS08-039 (99000111).', ['replaces KB99000111']],
    ['Hotfix 99000111 is replaced by this hotfix.', ['replaces KB99000111']],
    ['This update has been replaced by update 99000111.', ['replaced-by KB99000111']],
    ['Update 99000111 supersedes this update.', ['replaced-by KB99000111']],
    [
      'This hotfix replaces the following hotfixes: 99000111, 99000112.',
      ['replaces KB99000111', 'replaces KB99000112'],
    ],
    [
      'This rollup replaces Update Rollups 1, 2, and 3.',
      ['replaces Update Rollup 1', 'replaces Update Rollup 2', 'replaces Update Rollup 3'],
    ],
    [
      'This rollup replaces Update Rollup 1 through Update Rollup 2.',
      ['replaces Update Rollup 1', 'replaces Update Rollup 2'],
    ],
    ['None of the previously released updates are replaced by this update.', ['replaces-none']],
    ['This update has not been superseded.', []],
    ['Superseded by: KB99000111', ['replaced-by KB99000111']],
    ['Replaces: KB99000111', ['replaces KB99000111']],
    ['This update replaces version 5.1.40416.0.', ['replaces 5.1.40416.0']],
    ['99000111', ['replaces KB99000111']],
    ['MS08-039, MS08-040', ['replaces MS08-039', 'replaces MS08-040']],
    ['This update replaces all earlier updates except update 99000111.', ['replaces']],
    ['This hotfix does not replace a previously released hotfix.', ['replaces-none']],
    ['This hotfix doesn’t replace any other hotfixes.', ['replaces-none']],
    ['No hotfixes are replaced by this hotfix.', ['replaces-none']],
    ['There is no hotfix replacement.', ['replaces-none']],
    ['None.', ['replaces-none']],
    ['Not applicable', ['replaces-none']],
    ['This hotfix does not replace hotfix 99000111, but it replaces hotfix 99000112.', ['replaces KB99000112']],
    ['This hotfix has not been replaced by a later hotfix.', []],
    ['Does this hotfix replace hotfix 99000111?', []],
    ['Update 99000222 replaces update 99000111.', []],
  ])('%s', async (sentence, expected) => {
    expect(await inText(REPLACEMENT + sentence)).toEqual(expected);
  });

  it.each([
    [
      'This update replaces the following updates:\n\n- KB99000111\n- 99000112 Update Rollup 4 for Widget Server\n',
      ['replaces KB99000111', 'replaces KB99000112'],
    ],
    [
      'This update replaces the following updates:\n\n| KB | Title |\n|---|---|\n| 99000111 | One |\n| 99000112 | Two |\n',
      ['replaces KB99000111', 'replaces KB99000112'],
    ],
    [
      'This update replaces the following update:\n\n[99000111](https://support.microsoft.com/kb/99000111) Description of it\n',
      ['replaces KB99000111'],
    ],
    [
      'This update replaces Update Rollup 5. For more information about Update Rollup 5, click the following article number: [99000111](https://support.microsoft.com/kb/99000111) Description of Update Rollup 5\n',
      ['replaces KB99000111'],
    ],
  ])('a list or pointer behind %j', async (body, expected) => {
    expect(await inText(REPLACEMENT + body)).toEqual(expected);
  });

  it('tells of words that are not understood', async () => {
    const article = await read(`${TITLE}${REPLACEMENT}Ask the vendor which one goes.\n`);
    expect(article.supersession).toEqual([]);
    expect(complaints(article)).toEqual(['statement-unread']);
  });

  it('says where and what: sentence, ordinal, product', async () => {
    const sentence = 'This rollup replaces Update Rollup 5 (KB99000111) for Widget Server 2007.';
    const text = `${TITLE}${REPLACEMENT}${sentence}\n`;
    const article = await read(text);
    expect(article.supersession).toMatchObject([
      { kb: 'KB99000111', ordinal: 5, label: 'Update Rollup 5', product: 'Widget Server 2007', text: sentence },
    ]);
    expect(at(text, article.supersession[0]?.position ?? null)).toBe(sentence);
    expect(complaints(article)).toEqual([]);
  });

  it('keeps the product of each of several updates apart', async () => {
    const { supersession } = await read(
      `${TITLE}${REPLACEMENT}This hotfix replaces hotfix 99000111 for Windows XP and hotfix 99000112 for Windows 2000.\n`,
    );
    expect(supersession.map(({ kb, product }) => [kb, product])).toEqual([
      ['KB99000111', 'Windows XP'],
      ['KB99000112', 'Windows 2000'],
    ]);
  });

  it('keeps the product on which it holds', async () => {
    const { supersession } = await read(
      `${TITLE}${REPLACEMENT}For Windows XP, this update replaces 99000111. This update replaces 99000112 on Windows Vista.\n`,
    );
    expect(supersession.map(({ kb, scope }) => [kb, scope])).toEqual([
      ['KB99000111', 'Windows XP'],
      ['KB99000112', 'Windows Vista'],
    ]);
  });

  it('keeps the computers on which it holds', async () => {
    const article = await read(
      `${TITLE}${REPLACEMENT}This update replaces update 99000111 on computers that are running Widget OS 7.\n`,
    );
    expect(article.supersession).toMatchObject([{ kb: 'KB99000111', scope: 'Widget OS 7' }]);
  });
});

describe('anywhere else', () => {
  it.each([
    ['This update supersedes update 99000111.', ['replaces KB99000111']],
    ['It replaces hotfix 99000111.', ['replaces KB99000111']],
    ['This service pack supersedes previous updates for Widgets 3.0.', ['replaces Widgets 3.0']],
    ['The update that this article describes has been replaced by a newer update.', ['replaced-by']],
    [
      'This update rollup contains all previously released updates for Widget Server.',
      ['contains-all-previous Widget Server'],
    ],
    ['It includes all the hotfixes that have been issued since the release of Widgets 3.0.', ['contains-all-previous']],
    ['This update includes all security fixes in MS15-044.', ['includes MS15-044']],
    ['This update includes the fixes from Update Rollup 5 (99000111).', ['includes KB99000111']],
    [
      'This update replaces and includes the fixes of Update Rollup 5.',
      ['replaces Update Rollup 5', 'includes Update Rollup 5'],
    ],
    [
      'This rollup replaces update 99000111 and includes the fixes that are described in 99000112.',
      ['replaces KB99000111', 'includes KB99000112'],
    ],
    ['We recommend that you install update 99000111, which replaces this update.', ['replaced-by KB99000111']],
    ['Update Rollup 7 for Widget Server replaces this update rollup.', ['replaced-by Update Rollup 7']],
    ['This package includes update 99000111.', ['includes KB99000111']],
    ['This cumulative update includes all fixes from RU1 through RU2.', ['includes RU1', 'includes RU2']],
    ['Unlike update 99000111, this update does not replace update 99000112.', []],
    ['Each new cumulative update contains all the fixes that were included with the previous one.', []],
    ['Edit the line so that what was listed is replaced by what follows.', []],
    ['The Setup program replaces the existing files.', []],
    ['This hotfix replaces the files that are described in the update.', []],
    ['When you install this update, it replaces the drive letter.', []],
    ['Update 99000222 supersedes update 99000111.', []],
    ['The deployment of App2 supersedes App1.', []],
    ['You must replace the update package.', []],
    ['This hotfix includes support for widgets.', []],
    ['This update includes hotfixes that were released since update 99000111.', []],
    ['This update includes all the hotfixes that were released since Update Rollup 2.', ['contains-all-previous']],
    ['This update includes fixes for widgets.', []],
    ['Widget OS 8 with update 99000111 already includes the latest fixes of the agent.', []],
    ['Should this update replace update 99000111?', []],
  ])('%s', async (sentence, expected) => {
    expect(await inText(`## More information\n\n${sentence}`)).toEqual(expected);
  });

  it('a pointer to the newer update names it', async () => {
    const body =
      'The update that this article describes has been replaced by a newer update. For more information about the newer update, click the following article number: [99000111](https://support.microsoft.com/kb/99000111) Description of it\n';
    expect(await inText(body)).toEqual(['replaced-by KB99000111']);
  });

  it('symptoms say nothing of the kind', async () => {
    expect(await inText('## Symptoms\n\nThis update replaces update 99000111 by mistake.')).toEqual([]);
  });

  it('hotfixes listed as included are included, not replaced and no fixes', async () => {
    const article = await read(
      `${TITLE}## Issues that are fixed\n\n- A widget stops.\n\n## Hotfixes that are included in this update\n\n- KB [99000111](../../hotfix/99000111.md) Console update for Widgets\n`,
    );
    expect(shown(article)).toEqual(['includes KB99000111']);
    expect(article.fixes.map(({ text }) => text)).toEqual(['A widget stops.']);
  });

  it('a target without a number is told of, and no warning', async () => {
    const article = await read(`${TITLE}${REPLACEMENT}This rollup replaces RU5.\n`);
    expect(article.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info target-unknown']);
  });
});
