import { describe, expect, it } from 'vitest';
import type { Prerequisite } from '../../../src/model/generated/article.js';
import { at, complaints, read } from './read.js';

/** "Product SP2 4.0+ KB99000111 {scope}", what is null left out. */
const shown = ({ requires, scope }: Prerequisite): string =>
  [
    requires.product,
    requires.servicePack,
    requires.version,
    requires.orLater ? '+' : null,
    requires.kb,
    scope === null ? null : `{${scope}}`,
  ]
    .filter((part) => part !== null)
    .join(' ');

const inSection = async (body: string): Promise<string[]> =>
  (
    await read(`# A title\n\n## Prerequisites\n\n${body}\n\n## Restart requirement\n\nYou must restart the computer.\n`)
  ).prerequisites.map(shown);

describe('under their heading', () => {
  it.each([
    [
      'To apply this hotfix, you must be running Windows Server 2003 Service Pack 2 (SP2).',
      ['Windows Server 2003 SP2'],
    ],
    [
      'You must have Microsoft Exchange Server 2007 Service Pack 1 or a later version installed.',
      ['Microsoft Exchange Server 2007 SP1 +'],
    ],
    [
      'To apply this hotfix, you must be running Windows Vista Service Pack 2 (SP2) or Windows Server 2008 Service Pack 2 (SP2).',
      ['Windows Vista SP2 {Windows Vista}', 'Windows Server 2008 SP2 {Windows Server 2008}'],
    ],
    ['Your computer must be running Windows Server 2008 R2 or Windows 7.', ['Windows Server 2008 R2 or Windows 7']],
    [
      'You must have Microsoft Solution for Hosted Messaging and Collaboration 4.5 installed.',
      ['Microsoft Solution for Hosted Messaging and Collaboration 4.5'],
    ],
    [
      'This hotfix requires Microsoft Windows NT 4.0 Service Pack 4, Service Pack 5, or Service Pack 6a.',
      ['Microsoft Windows NT 4.0 SP4 +'],
    ],
    ['You must have Windows Server 2003 or Windows Server 2003 Service Pack 1.', ['Windows Server 2003']],
    [
      'You must have Microsoft SQL Server 2008 R2 and the Microsoft .NET Framework 3.5 SP1 installed.',
      ['Microsoft SQL Server 2008 R2', 'Microsoft .NET Framework 3.5 SP1'],
    ],
    ['You must have update 99000111 installed.', ['KB99000111']],
    [
      'You must have the April 2014 update rollup for Windows RT 8.1, Windows 8.1, and Windows Server 2012 R2 (99000111) installed in Windows 8.1 or Windows Server 2012 R2.',
      ['KB99000111 {Windows 8.1 or Windows Server 2012 R2}'],
    ],
    [
      'You must have Update Rollup 1 (KB99000111) for System Center 2016 Data Protection Manager or a later version.',
      ['System Center 2016 Data Protection Manager + KB99000111'],
    ],
    ['You must have Windows Server 2012 R2 in addition to update 99000111.', ['Windows Server 2012 R2', 'KB99000111']],
    [
      'You must have Microsoft Endpoint Configuration Manager, version 2103 installed in addition to the following update:\n[KB99000111](https://example.invalid/KB99000111) Update for Microsoft Endpoint Configuration Manager version 2103',
      ['Microsoft Endpoint Configuration Manager 2103', 'KB99000111'],
    ],
    [
      'If you use System Center 2012 R2, apply [Update Rollup 12](https://support.microsoft.com/help/99000111) for System Center 2012 R2 or a later version.',
      ['System Center 2012 R2 + KB99000111 {you use System Center 2012 R2}'],
    ],
    [
      'You must have the .NET Framework 3.5.1 installed on Windows 7 or on Windows Server 2008 R2.',
      ['.NET Framework 3.5.1 {Windows 7 or on Windows Server 2008 R2}'],
    ],
    [
      'You must have Service Pack 1 for Microsoft Office 2010 or Service Pack 2 for Office 2010 installed.',
      ['Microsoft Office 2010 SP1 +'],
    ],
    ['You must have 2007 Microsoft Office Suite Service Pack 2 installed.', ['2007 Microsoft Office Suite SP2']],
    [
      'You must be running one of the following:\n\n- Windows XP Service Pack 2\n- Windows Server 2003 Service Pack 1',
      ['Windows XP SP2 {Windows XP}', 'Windows Server 2003 SP1 {Windows Server 2003}'],
    ],
    [
      'You must have Exchange Server 2010 SP1 and Update Rollup 3 (KB99000111) installed.',
      ['Exchange Server 2010 SP1', 'KB99000111'],
    ],
    ['Exchange Server 2013 CU5 or later', ['Exchange Server 2013 +']],
    ['You must be running Visual Studio 2015 Update 3.', ['Visual Studio 2015 Update 3']],
    ['You must be running Windows Internet Explorer 7.', ['Windows Internet Explorer 7']],
    [
      'You must have Exchange Server 2007 SP1 on all servers with Exchange Server components.',
      ['Exchange Server 2007 SP1 {all servers with Exchange Server components}'],
    ],
    ['The user must sign in as an administrator to the SQL Server instance.', ['']],
    ['You must have Widget Deployment Tool version 4.5 installed.', ['4.5']],
    [
      '- Windows 7\n- Microsoft .NET Framework 4.0\n- KB 99000111: Update Rollup for SQL Server 2008',
      ['Windows 7', 'Microsoft .NET Framework 4.0', 'KB99000111'],
    ],
    [
      'You must have the following installed:\n\n- Hosted Messaging and Collaboration version 4.5\n- Membership in the Domain Admins group',
      ['Hosted Messaging and Collaboration 4.5', ''],
    ],
  ])('%s', async (body, expected) => {
    expect(await inSection(body)).toEqual(expected);
  });

  it.each([
    'There are no prerequisites for installing this hotfix.',
    'No prerequisites are required.',
    'This hotfix has no prerequisites.',
    'You do not have to have any prerequisites.',
    'None.',
    'It does not require a previous installation of Widgets.',
  ])('none are none: %s', async (body) => {
    const article = await read(`# A title\n\n## Prerequisites\n\n${body}\n`);
    expect(article.prerequisites).toEqual([]);
    expect(complaints(article)).toEqual([]);
  });

  it('pointers to other articles are none', async () => {
    expect(
      await inSection(
        'You must be running Windows 7. For more information about Windows 7, see [it](https://support.microsoft.com/help/99000111).',
      ),
    ).toEqual(['Windows 7']);
  });

  it('what is not understood is told of', async () => {
    const article = await read('# A title\n\n## Prerequisites\n\nThe vendor knows what goes first.\n');
    expect(article.prerequisites).toEqual([]);
    expect(complaints(article)).toEqual(['statement-unread']);
  });

  it('each stands where its words are', async () => {
    const text = '# A title\n\n## Prerequisites\n\nYou must be running Windows 7 or Windows Vista Service Pack 1.\n';
    const article = await read(text);
    expect(article.prerequisites.map(({ position }) => at(text, position))).toEqual([
      'Windows 7 or',
      'Windows Vista Service Pack 1.',
    ]);
  });
});

describe('without a heading', () => {
  it.each([
    ['Before you install this update, you must have Exchange Server 2007 SP1 installed.', ['Exchange Server 2007 SP1']],
    [
      'NOTE: Because of file dependencies, this hotfix requires Microsoft Windows NT 4.0 Service Pack 6a.',
      ['Microsoft Windows NT 4.0 SP6a'],
    ],
    ['To apply this hotfix, you must be running Windows XP Service Pack 2.', ['Windows XP SP2']],
    [
      'You must apply Systems Management Server 2.0 Service Pack 1 before you install this update.',
      ['Systems Management Server 2.0 SP1'],
    ],
    [
      'NOTE: Because of file dependencies, these fixes require Microsoft Exchange Server version 5.5 Service Pack 4.',
      ['Microsoft Exchange Server SP4 5.5'],
    ],
    ['To install the hotfix, you must use the Setup program.', []],
    ['These updates require a restart.', []],
    ['This hotfix requires a restart.', []],
    ['This hotfix does not require Windows XP Service Pack 2.', []],
    ['Does this hotfix requires Windows XP?', []],
    ['After you install Windows XP Service Pack 2, widgets stop.', []],
    ['The problem requires Windows XP.', []],
  ])('%s', async (sentence, expected) => {
    const article = await read(`# A title\n\n## More information\n\n${sentence}\n`);
    expect(article.prerequisites.map(shown)).toEqual(expected);
  });

  it('an update in a list behind the sentence that introduces it', async () => {
    const article = await read(
      '# A title\n\nAn update is available for environments that run Widgets and installed the following update rollup.\n- KB [99000111](../99000111.md): Update Rollup for Widgets\n',
    );
    expect(article.prerequisites.map(shown)).toEqual(['KB99000111']);
  });

  it('symptoms state none', async () => {
    const article = await read(
      '# A title\n\n## Symptoms\n\nBefore you install Widgets, you must install Windows XP Service Pack 2.\n',
    );
    expect(article.prerequisites).toEqual([]);
  });
});
