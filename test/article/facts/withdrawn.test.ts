import { describe, expect, it } from 'vitest';
import { at, read } from './read.js';

const page = (title: string, body: string): string =>
  `# ${title}\n\nArticle ID: 99000500\n\n${body}\n\n## Replacement information\n\nThis update replaces 99000499, which is no longer available.\n`;
const TITLE = 'Description of Update Rollup 4 for Fabrikam Mail 1.0';

describe('an article says that its update was withdrawn', () => {
  it.each([
    'This update has been withdrawn.',
    'Update Rollup 4 for Fabrikam Mail 1.0 is no longer available.',
    'Because of a problem, the update rollup was removed from the Microsoft Download Center on June 2, 2008.',
    'Microsoft has withdrawn this update rollup.',
    'This hotfix has since been recalled.',
  ])('in English: %s', async (sentence) => {
    const text = page(TITLE, `Widgets are mended.\n\n${sentence} Wait for the next one.`);
    const { withdrawn } = await read(text);
    expect(withdrawn?.text).toBe(sentence);
    expect(at(text, withdrawn?.position ?? null)).toBe(sentence);
  });

  it.each([
    [
      'German',
      'Beschreibung des Updates',
      'Dieses Update wurde aus dem Download Center entfernt.',
      'Das ist der Text, und er ist nicht lang.',
    ],
    [
      'German',
      'Beschreibung des Updates',
      'Das Updaterollup ist nicht mehr verfügbar.',
      'Das ist der Text, und er ist nicht lang.',
    ],
    [
      'Italian',
      'Descrizione',
      'Questo aggiornamento è stato ritirato.',
      'Questo è il testo che non è lungo per la pagina.',
    ],
    [
      'Spanish',
      'Descripción',
      'Esta actualización ya no está disponible.',
      'Este es el texto que no es largo para la página.',
    ],
  ])('in %s', async (_, title, sentence, around) => {
    const { withdrawn } = await read(
      `# ${title}\n\nArticle ID: 99000500\n\n${around} ${around}\n\n${sentence}\n\n${around}\n`,
    );
    expect(withdrawn?.text).toBe(sentence);
  });

  it('in its title', async () => {
    const { withdrawn } = await read(page('[Withdrawn] An update for Fabrikam Mail 1.0', 'Widgets are mended.'));
    expect(withdrawn?.text).toContain('[Withdrawn]');
  });
});

describe('an article does not say that its update was withdrawn', () => {
  it.each([
    'The widget is no longer available after you install this update.',
    'Some commands are no longer available in Fabrikam Mail 1.0.',
    'Earlier versions of this update were recalled.',
    'Update Rollup 3 for Fabrikam Mail 1.0 has been withdrawn.',
    'Update 99000499 was removed from the Download Center.',
    'The hotfixes for these articles are no longer available, since this update has all of them.',
    'This update has not been withdrawn.',
    'Was this update withdrawn?',
    'A driver that this update replaces was removed from the computer.',
    'Your password has expired before the update.',
  ])('%s', async (sentence) => {
    expect((await read(page(TITLE, sentence))).withdrawn).toBeNull();
  });

  it('in its title', async () => {
    expect((await read(page('Expired passwords are removed', 'Text.'))).withdrawn).toBeNull();
  });
});
