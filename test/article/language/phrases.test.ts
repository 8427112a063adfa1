import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/generated/article.js';
import { complaints, read } from '../facts/read.js';

type Computer = Article['restart']['computer'];

/** Words enough for each language to be recognised. */
const FILLER: Readonly<Record<string, string>> = {
  en: 'This is what the maker of the widget says to you and to all of those that are here.',
  de: 'Das ist, was der Hersteller mit dieser Seite für alle sagt, die das Widget nicht kennen und auf eine Antwort warten.',
  it: 'Questo è quanto il produttore della finestra dice alla gente che non sono nel gruppo dei fortunati.',
  es: 'Esto es lo que el fabricante puede decir para los que esperan una respuesta por las noches con esta carta.',
};

const page = (tag: string, heading: string, text: string): string =>
  `# Widget\n\n${FILLER[tag]}\n\n## ${heading}\n\n${text}\n`;

const RESTART_HEADINGS: Readonly<Record<string, string>> = {
  en: 'Restart requirement',
  de: 'Neustartanforderung',
  it: 'Necessità di riavvio',
  es: 'Requisito de reinicio',
};

const RESTARTS: readonly (readonly [string, string, Computer])[] = [
  ['de', 'Sie müssen den Computer neu starten, nachdem Sie das Paket eingespielt haben.', 'required'],
  ['de', 'Ein Neustart des Computers ist erforderlich.', 'required'],
  ['de', 'Für dieses Paket ist kein Neustart erforderlich.', 'not-required'],
  ['de', 'Sie müssen den Computer nicht neu starten.', 'not-required'],
  ['de', 'Möglicherweise müssen Sie den Computer neu starten.', 'may-be-required'],
  [
    'de',
    'Ein Neustart ist nicht nötig. Wenn Dateien in Gebrauch sind, ist ein Neustart erforderlich.',
    'may-be-required',
  ],
  ['de', 'Nach dem Neustart ist keine Anmeldung als Administrator erforderlich.', 'unspecified'],
  ['de', 'Einige Pakete, die Hotpatching können, erfordern einen Neustart.', 'unspecified'],
  ['de', '/norestart: Kein Neustart nach der Einrichtung', 'unspecified'],
  ['it', 'È necessario riavviare il computer quando il pacchetto è pronto.', 'required'],
  ['it', 'Dopo il pacchetto occorre riavviare il sistema.', 'required'],
  ['it', 'Questo pacchetto non richiede il riavvio del computer.', 'not-required'],
  ['it', 'Non è necessario riavviare il server.', 'not-required'],
  ['it', 'Potrebbe essere necessario riavviare il computer.', 'may-be-required'],
  ['it', 'Il riavvio non è necessario. Se i file sono in uso, è necessario riavviare il sistema.', 'may-be-required'],
  ['es', 'Debe reiniciar el equipo cuando el paquete esté listo.', 'required'],
  ['es', 'Es necesario reiniciar el servidor.', 'required'],
  ['es', 'Este paquete no requiere reinicio.', 'not-required'],
  ['es', 'No es necesario reiniciar el equipo.', 'not-required'],
  ['es', 'Es posible que deba reiniciar el equipo.', 'may-be-required'],
  [
    'es',
    'Este paquete no requiere reinicio. Si un archivo está en uso, habrá que reiniciar el sistema.',
    'may-be-required',
  ],
];

describe('restart', () => {
  it.each(RESTARTS)('%s: %s', async (tag, text, computer) => {
    const article = await read(page(tag, RESTART_HEADINGS[tag] ?? '', text));
    expect(article.language).toBe(tag);
    expect(article.restart.computer).toBe(computer);
    if (computer !== 'unspecified') expect(complaints(article)).toEqual([]);
  });
});

const REPLACEMENT_HEADINGS: Readonly<Record<string, string>> = {
  de: 'Informationen zum Ersetzen von Updates',
  it: 'Informazioni sulla sostituzione',
  es: 'Información sobre el reemplazo de actualizaciones',
};

const REPLACEMENTS: readonly (readonly [string, string, string, string | null])[] = [
  ['de', 'Dieses Update ersetzt das Update 99000621.', 'replaces', 'KB99000621'],
  ['de', 'Dieses Update ersetzt keine anderen Updates.', 'replaces-none', null],
  ['de', 'Dieses Update wurde durch das Update 99000622 ersetzt.', 'replaced-by', 'KB99000622'],
  ['it', 'Questo aggiornamento sostituisce l’aggiornamento 99000621.', 'replaces', 'KB99000621'],
  ['it', 'Questo aggiornamento non sostituisce altri aggiornamenti.', 'replaces-none', null],
  ['it', 'Questo aggiornamento è stato sostituito dall’aggiornamento 99000622.', 'replaced-by', 'KB99000622'],
  ['es', 'Esta actualización reemplaza la actualización 99000621.', 'replaces', 'KB99000621'],
  ['es', 'Esta actualización no reemplaza a ninguna otra.', 'replaces-none', null],
  ['es', 'Esta actualización ha sido sustituida por la actualización 99000622.', 'replaced-by', 'KB99000622'],
];

describe('supersession', () => {
  it.each(REPLACEMENTS)('%s: %s', async (tag, text, relation, kb) => {
    const article = await read(page(tag, REPLACEMENT_HEADINGS[tag] ?? '', text));
    expect(article.supersession.map((entry) => [entry.relation, entry.kb])).toEqual([[relation, kb]]);
  });

  it('does not take a clause about files for one about updates', async () => {
    const text = 'Geprüft wird nur, wenn Dateien, die durch das Update ersetzt werden, im Ordner liegen.';
    expect((await read(page('de', 'Ablauf', text))).supersession).toEqual([]);
  });
});

const PREREQUISITE_HEADINGS: Readonly<Record<string, string>> = {
  de: 'Voraussetzungen',
  it: 'Prerequisiti',
  es: 'Requisitos previos',
};

const PREREQUISITES: readonly (readonly [string, string, string | null, string | null, boolean])[] = [
  ['de', 'Dieses Paket erfordert Windows Widget 7 Service Pack 2 oder höher.', 'Windows Widget 7', 'SP2', true],
  [
    'de',
    'Dieses Paket erfordert Windows Widget 7 oder Windows Widget 7 Service Pack 1.',
    'Windows Widget 7',
    null,
    false,
  ],
  [
    'it',
    'Questo pacchetto richiede Windows Widget 7 Service Pack 2 o versione successiva.',
    'Windows Widget 7',
    'SP2',
    true,
  ],
  [
    'it',
    'Questo pacchetto richiede Windows Widget 7 o Windows Widget 7 Service Pack 1.',
    'Windows Widget 7',
    null,
    false,
  ],
  [
    'es',
    'Este paquete requiere Windows Widget 7 Service Pack 2 o una versión posterior.',
    'Windows Widget 7',
    'SP2',
    true,
  ],
  ['es', 'Este paquete requiere Windows Widget 7 o Windows Widget 7 Service Pack 1.', 'Windows Widget 7', null, false],
];

describe('prerequisites without a heading', () => {
  it.each([
    ['de', 'Dieses Sicherheitsupdate erfordert Windows Server 2003 Service Pack 1.', ['Windows Server 2003']],
    ['de', 'Dieses Update erfordert einen Neustart.', []],
    [
      'it',
      'Questo aggiornamento per la protezione richiede Windows Server 2003 Service Pack 1.',
      ['Windows Server 2003'],
    ],
    ['it', 'Questo aggiornamento richiede il riavvio.', []],
    ['es', 'Esta actualización de seguridad requiere Windows Server 2003 Service Pack 1.', ['Windows Server 2003']],
    ['es', 'Esta actualización requiere reiniciar el equipo.', []],
  ])('%s: %s', async (tag, text, products) => {
    const { prerequisites } = await read(page(tag, 'Widget', text));
    expect(prerequisites.map(({ requires }) => requires.product)).toEqual(products);
  });
});

describe('prerequisites', () => {
  it.each(PREREQUISITES)('%s: %s', async (tag, text, product, servicePack, orLater) => {
    const [first, ...others] = (await read(page(tag, PREREQUISITE_HEADINGS[tag] ?? '', text))).prerequisites;
    expect(others).toEqual([]);
    expect(first?.requires).toMatchObject({ product, servicePack, orLater });
  });

  it.each([
    ['de', 'Es gibt keine Voraussetzungen.'],
    ['it', 'Nessun prerequisito.'],
    ['es', 'No hay requisitos previos.'],
  ])('%s: none', async (tag, text) => {
    expect((await read(page(tag, PREREQUISITE_HEADINGS[tag] ?? '', text))).prerequisites).toEqual([]);
  });
});

describe('emphasised words', () => {
  it('end what other emphasised words began, known or not, but for notes', async () => {
    const text = [
      '**Voraussetzungen**  \nDieses Paket erfordert Windows Widget 7.',
      '**Hinweis:** Auch Windows Widget 8 ist erforderlich.',
      '**Farbe des Umschlags:**  \nDer Umschlag erfordert Windows Blue 9.',
      'Auch ein Band ist erforderlich.',
      '## Anderes',
      'Erforderlich ist Geduld.',
    ].join('\n\n');
    const article = await read(page('de', 'Windows', text));
    expect(article.prerequisites.map(({ requires }) => requires.product)).toEqual([
      'Windows Widget 7',
      'Windows Widget 8',
    ]);
    expect(article.sections.map(({ heading, level }) => [heading, level])).toEqual([
      ['Windows', 2],
      ['Voraussetzungen', 3],
      ['Anderes', 2],
    ]);
  });

  it('are no heading as part of a sentence, a command or a file name', async () => {
    const text = '**Voraussetzungen** dafür gibt es.\n\n**Installation.exe**\n\n**Neustart /quiet**';
    expect((await read(page('de', 'Windows', text))).sections.map(({ heading }) => heading)).toEqual(['Windows']);
  });
});

describe('sentences', () => {
  it('go on over a day before its month, and end at a figure before another word', async () => {
    const known = 'Am 3. August fiel Widget 3. Danach stand es.';
    const article = await read(page('de', 'Neustart', known));
    expect(article.restart.statements.map(({ text }) => text)).toEqual([
      'Am 3. August fiel Widget 3.',
      'Danach stand es.',
    ]);
  });
});
