/** What a bulletin needs to be told in one language. All sentences are the project's own; the bulletins and articles named do not exist. */
export interface Telling {
  tag: string;
  title: string;
  published: string;
  heading: {
    prerequisites: string;
    restart: string;
    removal: string;
    registry: string;
    files: string;
    known: string;
    replaces: string;
  };
  prerequisite: string;
  restart: string;
  removal: string;
  registry: string;
  known: string;
  replaces: string;
  /** Heading of the column of bulletins, then of the marks. */
  bulletin: string;
  replaced: string;
  notApplicable: string;
  utc: string;
  columns: readonly [name: string, version: string, date: string, time: string, size: string, folder: string];
  /** A column that lists the replaced bulletins, and "none". */
  replacedColumn: string;
  none: string;
  product: string;
  /** January to December, as dates print them. */
  months: readonly string[];
}

export const TELLINGS: readonly Telling[] = [
  {
    tag: 'en',
    title: 'Security Bulletin MS90-902 - Important',
    published: 'Published: Tuesday, June 14, 2005 | Updated: Wednesday, June 29, 2005',
    heading: {
      prerequisites: 'Prerequisites',
      restart: 'Restart Requirement',
      removal: 'Removal Information',
      registry: 'Registry Key Verification',
      files: 'File Information',
      known: 'Known Issues:',
      replaces: 'Security Update Replacement:',
    },
    prerequisite: 'This security update requires Windows Widget 2003 Service Pack 1 or a later version.',
    restart: 'You must restart your computer after you apply this update.',
    removal: 'Use the control panel to take this update off the computer.',
    registry: 'Look for the key of the widget in the registry.',
    known: 'The widget may draw too much.',
    replaces: 'This update replaces the one of bulletin MS90-900.',
    bulletin: 'Bulletin ID',
    replaced: 'Replaced',
    notApplicable: 'Not applicable',
    utc: 'Dates and times are in UTC.',
    columns: ['File name', 'Version', 'Date', 'Time', 'Size', 'Folder'],
    replacedColumn: 'Bulletins Replaced by this Update',
    none: 'None',
    product: 'Operating system',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  {
    tag: 'de',
    title: 'Security Bulletin MS90-902 - Hoch',
    published: 'Veröffentlicht: Dienstag, 14. Juni 2005 | Aktualisiert: Mittwoch, 29. Juni 2005',
    heading: {
      prerequisites: 'Voraussetzungen',
      restart: 'Neustartanforderung',
      removal: 'Informationen zur Deinstallation',
      registry: 'Überprüfung des Registrierungsschlüssels',
      files: 'Dateiinformationen',
      known: 'Bekannte Probleme:',
      replaces: 'Ersetzte Sicherheitsupdates:',
    },
    prerequisite: 'Dieses Sicherheitsupdate erfordert Windows Widget 2003 Service Pack 1 oder höher.',
    restart: 'Nach diesem Update müssen Sie den Computer neu starten.',
    removal: 'Mit der Systemsteuerung nehmen Sie das Update wieder vom Computer.',
    registry: 'Suchen Sie den Schlüssel des Widgets in der Registrierung.',
    known: 'Das Widget zeichnet vielleicht zu viel.',
    replaces: 'Dieses Update ersetzt das Update aus Bulletin MS90-900.',
    bulletin: 'Kennung des Bulletins',
    replaced: 'Ersetzt',
    notApplicable: 'Nicht anwendbar',
    utc: 'Datum und Uhrzeit stehen in UTC.',
    columns: ['Dateiname', 'Version', 'Datum', 'Uhrzeit', 'Größe', 'Ordner'],
    replacedColumn: 'Bulletins, die durch dieses Update ersetzt werden',
    none: 'Keine',
    product: 'Betriebssystem',
    months: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
  },
  {
    tag: 'it',
    title: 'Bollettino sulla sicurezza MS90-902 - Importante',
    published: 'Data di pubblicazione: martedì 14 giugno 2005 | Aggiornamento: mercoledì 29 giugno 2005',
    heading: {
      prerequisites: 'Prerequisiti',
      restart: 'Necessità di riavvio',
      removal: 'Informazioni per la rimozione',
      registry: 'Controllo delle chiavi del Registro di sistema',
      files: 'Informazioni sui file',
      known: 'Problemi noti:',
      replaces: 'Aggiornamenti per la protezione sostituiti:',
    },
    prerequisite:
      'Questo aggiornamento per la protezione richiede Windows Widget 2003 Service Pack 1 o versione successiva.',
    restart: 'Dopo questo aggiornamento è necessario riavviare il computer.',
    removal: 'Per togliere questo aggiornamento dal computer usare il pannello di controllo.',
    registry: 'Cercare nel Registro di sistema la chiave del widget.',
    known: 'Il widget disegna forse troppo.',
    replaces: 'Questo aggiornamento sostituisce quello del bollettino MS90-900.',
    bulletin: 'ID del bollettino',
    replaced: 'Sostituito',
    notApplicable: 'Non applicabile',
    utc: 'La data e l’ora sono in UTC.',
    columns: ['Nome file', 'Versione', 'Data', 'Ora', 'Dimensione', 'Cartella'],
    replacedColumn: 'Bollettini sostituiti da questo aggiornamento',
    none: 'Nessuno',
    product: 'Sistema operativo',
    months: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  },
  {
    tag: 'es',
    title: 'Boletín de seguridad MS90-902 - Importante',
    published: 'Publicado: martes, 14 de junio de 2005 | Actualizado: miércoles, 29 de junio de 2005',
    heading: {
      prerequisites: 'Requisitos previos',
      restart: 'Requisito de reinicio',
      removal: 'Información sobre la eliminación',
      registry: 'Comprobación de las claves del Registro',
      files: 'Información sobre archivos',
      known: 'Problemas conocidos:',
      replaces: 'Actualizaciones de seguridad reemplazadas:',
    },
    prerequisite:
      'Esta actualización de seguridad requiere Windows Widget 2003 Service Pack 1 o una versión posterior.',
    restart: 'Después de esta actualización debe reiniciar el equipo.',
    removal: 'Para quitar del equipo esta actualización, use el panel de control.',
    registry: 'Busque en el Registro la clave del widget.',
    known: 'Quizá el widget dibuje demasiado.',
    replaces: 'Esta actualización reemplaza la del boletín MS90-900.',
    bulletin: 'Identificador del boletín',
    replaced: 'Reemplazado',
    notApplicable: 'No aplicable',
    utc: 'Las fechas y las horas son UTC.',
    columns: ['Nombre de archivo', 'Versión', 'Fecha', 'Hora', 'Tamaño', 'Carpeta'],
    replacedColumn: 'Boletines reemplazados por esta actualización',
    none: 'Ninguno',
    product: 'Sistema operativo',
    months: ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic'],
  },
];

/** File of each month: the same in every language, sizes with the separator given. */
export interface Row {
  name: string;
  version: string;
  /** "01" to "28", month 1 to 12. */
  day: string;
  month: number;
  time: string;
  size: number;
  folder: string;
}

export const ROWS: readonly Row[] = Array.from({ length: 12 }, (_, i) => ({
  name: `Widget${i}.dll`,
  version: `5.2.3790.${100 + i}`,
  day: String(10 + i).padStart(2, '0'),
  month: i + 1,
  time: `${String(i + 3).padStart(2, '0')}:41`,
  size: 1_234_560 + i,
  folder: i % 2 === 0 ? 'SP1GDR' : 'SP1QFE',
}));

const grouped = (size: number, separator: string): string => String(size).replace(/\B(?=(?:\d{3})+$)/g, separator);

const dateOf = (row: Row, months: readonly string[]): string => `${row.day}-${months[row.month - 1]}-2005`;

function cellsOf(row: Row, { months }: Pick<Telling, 'months'>, separator: string): string[] {
  return [row.name, row.version, dateOf(row, months), row.time, grouped(row.size, separator), row.folder];
}

const pipes = (rows: readonly (readonly string[])[]): string => {
  const [first = [], ...rest] = rows;
  return [first, first.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const html = (rows: readonly (readonly string[])[]): string =>
  `<table>\n${rows.map((cells) => `<tr>\n${cells.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`).join('\n')}\n</table>`;

const fence = (rows: readonly (readonly string[])[]): string =>
  `\`\`\`\n${rows
    .map((cells) =>
      cells
        .map((cell) => cell.padEnd(18))
        .join('')
        .trimEnd(),
    )
    .join('\n')}\n\`\`\``;

export const LAYOUTS = { pipes, html, fence };

const fileTable = (telling: Telling, layout: keyof typeof LAYOUTS): string =>
  LAYOUTS[layout]([telling.columns, ...ROWS.map((row) => cellsOf(row, telling, telling.tag === 'en' ? ',' : '.'))]);

const head = (telling: Telling): string => `${telling.title}
===

Widget (99000610)
---

${telling.published}
`;

/** A bulletin as they were until 2007: emphasised words for headings, a table of bulletins against products. */
export const earlyBulletin = (telling: Telling, layout: keyof typeof LAYOUTS): string => `${head(telling)}
**${telling.heading.replaces}** ${telling.replaces}

**${telling.heading.known}** ${telling.known}

#### Windows Widget 2003

**${telling.heading.prerequisites}**  
${telling.prerequisite}

**${telling.heading.restart}**

${telling.restart}

**${telling.heading.removal}**

${telling.removal}

**${telling.heading.files}**

${telling.utc}

Windows Widget 2003:

${fileTable(telling, layout)}

-   **${telling.heading.registry}**

    ${telling.registry}

${pipes([
  [telling.bulletin, 'Widget 2000', 'Widget 2003'],
  ['**MS90-900**', telling.replaced, telling.replaced],
  ['**MS90-901**', telling.notApplicable, telling.replaced],
])}
`;

/** A bulletin as they were since 2007: a reference table, and a column of replaced bulletins beside the products. */
export const lateBulletin = (telling: Telling, replaced: readonly string[]): string => `${head(telling)}
${pipes([[telling.product, telling.replacedColumn], ...replaced.map((cell, index) => [`Widget 200${index}`, cell])])}

#### Windows Widget 2003

${html([
  [`<strong>${telling.heading.restart}</strong>`, ''],
  ['Widget?', telling.restart],
  [telling.heading.restart, telling.restart],
  [`<strong>${telling.heading.removal}</strong>`, telling.removal],
  [`<strong>${telling.heading.registry}</strong>`, telling.notApplicable],
])}

#### ${telling.heading.files}

${telling.utc}

${fileTable(telling, 'pipes')}
`;
