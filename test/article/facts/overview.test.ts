import { describe, expect, it } from 'vitest';
import { at, complaints, read } from './read.js';

describe('the release date', () => {
  it.each([
    ['# An update\n\n_Release Date:_ &nbsp; 2/15/2023  \n_Version:_ 1.0\n', '2023-02-15', 'day', '2/15/2023'],
    ['# An update\n\nThis update rollup is dated June 1, 2008.\n', '2008-06-01', 'day', 'June 1, 2008'],
    ['# An update\n\nThis hotfix was released in December 2009.\n', '2009-12', 'month', 'December 2009'],
    ['# June 7, 2016, update for Widgets (KB99000500)\n\nText.\n', '2016-06-07', 'day', 'June 7, 2016'],
    ['# Update for the Widget Agent: September 2019\n\nText.\n', '2019-09', 'month', 'September 2019'],
    [
      '# An update\n\n## Release history\n\n- May 11, 2021: Initial hotfix release\n',
      '2021-05-11',
      'day',
      'May 11, 2021',
    ],
  ])('is read from %j', async (text, date, precision, printed) => {
    const article = await read(text);
    expect(article.release).toEqual({ date, precision });
    expect(at(text, article.positions['/release/date'] ?? null)).toBe(printed);
  });

  it.each([
    ['of another update', '# Sync fails\n\nInstall the update (KB99000777) that was released on November 12, 2019.\n'],
    ['of another file', '# Sync fails\n\nHotfixes dated June 4, 1999, contain a regression.\n'],
    ['of what came before', '# Widgets fail after you install the May 2010 update\n\nText.\n'],
    ['that is none', '# An update\n\nThis update was released on 45/46/2010.\n'],
  ])('is not one %s', async (_what, text) => {
    expect((await read(text)).release).toEqual({ date: null, precision: null });
  });
});

describe('the revision', () => {
  it.each([
    ['Article ID: 99000500 - Last Review: May 14, 2008 - Revision: 1.0\n\nText.\n', '1.0', '2008-05-14'],
    ['DOCUMENT:Q99000500  08-MAY-2002  [winnt]\nTITLE   :Widgets\n\nText.\n', null, '2002-05-08'],
    ['Article: Q99000500\nProduct(s): Widgets\nLast Modified: 08-MAY-2002\n\nText.\n', null, '2002-05-08'],
    ['Article ID : 99000500\nLast Review : March 3, 2006\nRevision : 3.2\n\nText.\n', '3.2', '2006-03-03'],
  ])('is read from %j', async (text, number, reviewed) => {
    expect((await read(text, 'KB99000500.txt')).revision).toEqual({ number, reviewed });
  });

  it('is not the version of a product', async () => {
    const text = '# Widgets\n\n*Applies to: Widget Server (version 2103)*\n\nWidget Server version 4.0 fails.\n';
    expect((await read(text)).revision).toEqual({ number: null, reviewed: null });
  });

  it('is read from the front matter, month first', async () => {
    const article = await read('---\ntitle: Widgets\nms.date: 06/10/2021\n---\n\n# Widgets\n\nText.\n');
    expect(article.revision).toEqual({ number: null, reviewed: '2021-06-10' });
  });
});

describe('the kind', () => {
  it.each([
    ['Description of Update Rollup 4 for Widget Server 2007', 'update-rollup'],
    ['Cumulative update package 5 for Widget Server 2008', 'cumulative-update'],
    ['Cumulative Update 7 for Widget Server', 'cumulative-update'],
    ['MS08-039: Description of the security update for Widgets', 'security-update'],
    ['List of fixes in Widget Server 2003 Service Pack 2', 'service-pack'],
    ['A hotfix is available for Widgets', 'hotfix'],
    ['Widgets stop after you install a security update', 'other'],
    ['How to obtain the latest cumulative update', 'other'],
    ['Information about hotfixes, cumulative updates, and service packs', 'other'],
  ])('of "%s" is %s', async (title, kind) => {
    expect((await read(`# ${title}\n\nText.\n`)).kind).toBe(kind);
  });

  it('is a hotfix where the article offers one', async () => {
    const text = '# FIX: Widgets stop\n\n## Resolution\n\nA supported hotfix is available from Microsoft.\n';
    expect((await read(text)).kind).toBe('hotfix');
  });
});

describe('the family', () => {
  it.each([
    [
      'Update Rollup 4 for Widget Server 2007 Service Pack 1',
      'Widget Server 2007 Service Pack 1',
      4,
      'Update Rollup 4',
    ],
    ['Cumulative update package 5 for Widget Server', 'Widget Server', 5, 'Cumulative update package 5'],
    ['KB99000500 - Cumulative Update 1 for Widget Server 2022', 'Widget Server 2022', 1, 'Cumulative Update 1'],
    ['Description of the Widget Services 3.0 Service Pack 1 package', 'Widget Services 3.0', 1, 'Service Pack 1'],
    ['Widgets stop after you install Update Rollup 3 for Widget Server', null, null, null],
  ])('of "%s"', async (title, product, ordinal, label) => {
    expect((await read(`# ${title}\n\nText.\n`)).family).toEqual({ product, ordinal, label });
  });
});

describe('products', () => {
  it.each([
    [
      '_Original product version:_ &nbsp; Widget Server 7, Widget Client (all, even 64-bit)  \n_Original KB number:_ &nbsp; 99000500\n',
      ['Widget Server 7', 'Widget Client (all, even 64-bit)'],
    ],
    ['_Original product version:_ &nbsp;  \n_Original KB number:_ &nbsp; 99000500\n', []],
    [
      '*Applies to: Widget Manager (current branch, version 2103)*\n',
      ['Widget Manager (current branch, version 2103)'],
    ],
    [
      '## APPLIES TO\n\n- Widget Server, Standard Edition\n- Widget Client\n\nKeywords: kbfix\n',
      ['Widget Server, Standard Edition', 'Widget Client'],
    ],
  ])('are read from %j', async (text, products) => {
    expect((await read(`# Widgets\n\n${text}\nText.\n`)).appliesTo).toEqual(products);
  });

  it('are read from a list in the front matter', async () => {
    const text =
      '---\ntitle: Widgets\nappliesto:\n- Widget Server on Windows\n- Widget Server on Linux\nms.date: 1/2/2023\n---\n\n# Widgets\n\nText.\n';
    expect((await read(text)).appliesTo).toEqual(['Widget Server on Windows', 'Widget Server on Linux']);
  });

  it('are those of the list rather than the product line of the head', async () => {
    const head = 'DOCUMENT:Q99000500  08-MAY-2002  [x]\nTITLE   :Widgets\nPRODUCT :Widgets\nPROD/VER::4.0\n\n';
    const rule = '-'.repeat(79);
    const list = `${rule}\nThe information in this article applies to:\n\n - Widget Server version 4.0 \n${rule}\n\n`;
    const rest = 'SYMPTOMS\n========\n\nA widget stops.\n\nRESOLUTION\n==========\n\nTurn it.\n';
    expect((await read(`${head}${list}${rest}`, 'a.txt')).appliesTo).toEqual(['Widget Server version 4.0']);
    expect((await read(`${head}${rest}`, 'a.txt')).appliesTo).toEqual(['Widgets']);
  });
});

describe('cumulative', () => {
  it.each([
    ['This update rollup is cumulative.', true],
    ['The update rollup is cumulative: it includes all fixes of Update Rollup 2.', true],
    ['This hotfix is not cumulative.', false],
    ['Each new CU contains all the fixes that were included with the previous CU.', true],
    ['Service packs are cumulative.', null],
    ['Is this update cumulative?', null],
    ['Update Rollup 2 is cumulative.', null],
  ])('%s', async (sentence, cumulative) => {
    expect((await read(`# Update Rollup 3 for Widgets\n\n${sentence}\n`)).cumulative).toBe(cumulative);
  });

  it('is said by the title of a cumulative update', async () => {
    const text = '# Cumulative Update 3 for Widgets\n\nText.\n';
    const article = await read(text);
    expect(article.cumulative).toBe(true);
    expect(at(text, article.positions['/cumulative'] ?? null)).toBe('Cumulative');
    expect(complaints(article)).toEqual([]);
  });
});
