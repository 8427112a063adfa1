/** The headings of `systeminfo` in one language, as its list and the first row of its CSV have them, without the colon. */
export interface Headings {
  readonly host: readonly string[];
  readonly system: readonly string[];
  readonly version: readonly string[];
  readonly zone: readonly string[];
  readonly domain: readonly string[];
  readonly updates: readonly string[];
  /** Others with letters beyond ASCII: they tell the code page. */
  readonly marks: readonly string[];
}

export const LANGUAGES: readonly Headings[] = [
  {
    host: ['Host Name'],
    system: ['OS Name'],
    version: ['OS Version'],
    zone: ['Time Zone'],
    domain: ['Domain'],
    updates: ['Hotfix(s)'],
    marks: [],
  },
  {
    host: ['Hostname'],
    system: ['Betriebssystemname'],
    version: ['Betriebssystemversion'],
    zone: ['Zeitzone'],
    domain: ['Domäne'],
    updates: ['Hotfix(es)', 'Hotfixes'],
    marks: ['Ursprüngliches Installationsdatum', 'Startgerät', 'Verfügbarer physischer Speicher'],
  },
  {
    host: ['Nombre de host'],
    system: ['Nombre del sistema operativo', 'Nombre del SO'],
    version: ['Versión del sistema operativo', 'Versión del SO'],
    zone: ['Zona horaria'],
    domain: ['Dominio'],
    updates: ['Revisión(es)'],
    marks: ['Organización registrada', 'Versión del BIOS'],
  },
  {
    host: ['Nome host'],
    system: ['Nome SO'],
    version: ['Versione SO'],
    zone: ['Fuso orario'],
    domain: ['Dominio'],
    updates: ['Aggiornamenti rapidi', 'Hotfix'],
    marks: [],
  },
  {
    host: ["Nom de l'hôte", 'Nom de l’hôte', "Nom d'hôte"],
    system: ["Nom du système d'exploitation", 'Nom du système d’exploitation'],
    version: ['Version du système', "Version du système d'exploitation"],
    zone: ['Fuseau horaire'],
    domain: ['Domaine'],
    updates: ['Correctif(s)'],
    marks: [],
  },
  {
    host: ['ホスト名'],
    system: ['OS 名'],
    version: ['OS バージョン'],
    zone: ['タイム ゾーン'],
    domain: ['ドメイン'],
    updates: ['ホットフィックス'],
    marks: [],
  },
];

/** Code pages of consoles in these languages, the most common first. */
export const CODE_PAGES = [850, 932, 1252, 437, 852] as const;
