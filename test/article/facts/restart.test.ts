import { describe, expect, it } from 'vitest';
import { at, complaints, read } from './read.js';

const under = (body: string): string =>
  `# A title\n\n## Restart requirement\n\n${body}\n\n## File information\n\nText.\n`;

describe('under its heading', () => {
  it.each([
    ['You must restart the computer after you apply this hotfix.', 'required'],
    ['A restart is required.', 'required'],
    ['You must restart your computer.', 'required'],
    ['This update requires a restart.', 'required'],
    ['The computer must be restarted after the installation.', 'required'],
    ['Yes, you must restart your computer after you apply this package.', 'required'],
    ['Yes', 'required'],
    ['You do not have to restart the computer after you apply this hotfix.', 'not-required'],
    ["You don't have to restart the computer.", 'not-required'],
    ['No reboot is required after installing this update.', 'not-required'],
    ['A restart is not required.', 'not-required'],
    [
      'This update does not require a computer restart but will initiate a site reset after installation.',
      'not-required',
    ],
    ['No.', 'not-required'],
    ['None', 'not-required'],
    ['You may have to restart the computer after you apply this hotfix.', 'may-be-required'],
    ['You might have to restart the computer.', 'may-be-required'],
    ['A restart may be required.', 'may-be-required'],
    ['You must restart the computer if the files are in use.', 'may-be-required'],
    ['If the files are in use, you must restart the computer.', 'may-be-required'],
    ['You do not have to restart the computer unless the files are in use.', 'may-be-required'],
    ['When you apply this hotfix, you must restart the computer.', 'required'],
    ['We recommend that you restart the computer.', 'may-be-required'],
    ['Restart required: No', 'not-required'],
    ['Restart required: Yes', 'required'],
    ['It is not necessary to restart the computer.', 'not-required'],
    ['A restart of the server is required.', 'required'],
    ['The Widget service is restarted automatically. You do not have to restart the computer.', 'not-required'],
    ['The required services are automatically restarted.', 'unspecified'],
    ['You must restart the computer. Additionally, you may have to restart the server components.', 'required'],
    ['You must restart the IIS service after you apply this hotfix.', 'unspecified'],
    ['After the installation is complete, restart the Widget Server services and SQL Server Agent.', 'unspecified'],
  ])('%s', async (body, computer) => {
    const article = await read(under(body));
    expect(article.restart.computer).toBe(computer);
    expect(complaints(article)).toEqual([]);
  });

  it.each([
    ['You must restart the IIS service after you apply this hotfix.', ['IIS']],
    [
      'You do not have to restart the computer. However, you must restart the Provisioning Engine, IIS, and Exchange Transport services.',
      ['Provisioning Engine', 'IIS', 'Exchange Transport'],
    ],
    [
      'After the installation is complete, restart the BizTalk Server services and SQL Server Agent.',
      ['BizTalk Server', 'SQL Server Agent'],
    ],
    [
      "If the hotfix doesn't include a script, you must restart the BizTalk Server host instance after the installation.",
      ['BizTalk Server host instance'],
    ],
    [
      'You must restart the following services:\n\n- World Wide Web Publishing Service\n- macprint',
      ['World Wide Web Publishing', 'macprint'],
    ],
    ['You must restart your computer, and then restart the Report Builder application.', []],
    ['You must restart all the Exchange services.', ['Exchange']],
    ['You do not have to restart the IIS service.', []],
    ['You must restart the computer.', []],
  ])('services: %s', async (body, services) => {
    expect((await read(under(body))).restart.services).toEqual(services);
  });

  it('two groups of computers: it may be required, and each statement keeps its group', async () => {
    const text = under(
      'If you are using Windows Server 2008, you must restart the computer. Users of other versions do not have to restart the computer.',
    );
    const { restart, diagnostics } = await read(text);
    expect(restart.computer).toBe('may-be-required');
    expect(restart.statements.map(({ scope }) => scope)).toEqual(['you are using Windows Server 2008', null]);
    expect(at(text, restart.statements[1]?.position ?? null)).toBe(
      'Users of other versions do not have to restart the computer.',
    );
    expect(diagnostics).toEqual([]);
  });

  it('a contradiction is told of', async () => {
    const article = await read(under('You must restart the computer. You do not have to restart the computer.'));
    expect(article.restart.computer).toBe('may-be-required');
    expect(complaints(article)).toEqual(['restart-contradicts']);
  });

  it('what is not understood is told of', async () => {
    const article = await read(under('The vendor knows.'));
    expect(article.restart.computer).toBe('unspecified');
    expect(complaints(article)).toEqual(['statement-unread']);
  });
});

describe('without its heading', () => {
  it.each([
    ['## More information\n\nYou must restart the computer after you apply this update.', 'required'],
    ['## More information\n\nYou do not have to restart the computer after you apply this update.', 'not-required'],
    ['## More information\n\nAfter the hotfix is installed, you may have to restart the computer.', 'may-be-required'],
    ['## How to install the hotfix\n\n1. Run the package.\n2. Shut down and restart the computer.', 'required'],
    ['## How to install the hotfix\n\n1. Run the package.\n2. Restart the Widget service.', 'unspecified'],
    ['## Symptoms\n\nAfter you apply the update, you must restart the computer every day.', 'unspecified'],
    ['## Workaround\n\nInstall the fix, and then restart the computer.', 'unspecified'],
    ['## More information\n\nWhen you restart the computer, an error is logged.', 'unspecified'],
    ['## More information\n\nMust I restart the computer after I install the update?', 'unspecified'],
    ['## Removal information\n\nYou must restart the computer after you remove the update.', 'unspecified'],
  ])('%s', async (body, computer) => {
    const article = await read(`# A title\n\n${body}\n`);
    expect(article.restart.computer).toBe(computer);
    expect(article.restart.statements).toHaveLength(computer === 'unspecified' ? 0 : 1);
  });
});
